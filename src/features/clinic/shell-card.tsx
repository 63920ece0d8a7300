import type { ShellComparison, ShellReading } from '../../core/clinic/compare-shells.ts';
import type { ShellId } from '../../core/request/windows-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { ClippedText } from '../../ui/clipped-text.tsx';
import styles from './clinic.module.css';

const shellNames: Readonly<Record<ShellId, string>> = {
  posix: 'bash',
  cmd: 'cmd.exe',
  powershell: 'PowerShell',
};

function listOf(names: readonly string[]): string {
  const [last, ...before] = [...names].reverse();
  return before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} and ${last}`;
}

function leadOf({ writtenFor, breaksIn }: ShellComparison): string {
  const { shell, because } = writtenFor;
  const origin =
    because === undefined
      ? 'Nothing in the command tells for which shell it was written.'
      : `Written for ${shellNames[shell]}: ${because}.`;
  const others = breaksIn.map((id) => shellNames[id]);
  return others.length === 0
    ? `${origin} bash, cmd.exe and PowerShell all send the same.`
    : `${origin} In ${listOf(others)} something else goes out.`;
}

/** What the pasted command really sends from each shell, side by side where it is not the same. */
export function ShellCard({ comparison }: { readonly comparison: ShellComparison }) {
  const { readings, breaksIn, writtenFor } = comparison;
  const shown = breaksIn.length === 0 ? readings.filter(({ shell }) => shell === writtenFor.shell) : readings;
  const remarks = readings.filter((reading) => !shown.includes(reading) && reading.remarks.length > 0);
  return (
    <Card title="What the shell really sends" lead={leadOf(comparison)}>
      <div className={styles.shells}>
        {shown.map((reading) => (
          <Reading key={reading.shell} reading={reading} all={breaksIn.length === 0} />
        ))}
      </div>
      {remarks.map(({ shell, remarks: own }) => (
        <div key={shell}>
          <p className={styles.label}>{shellNames[shell]}</p>
          <Remarks remarks={own} />
        </div>
      ))}
    </Card>
  );
}

function Reading({ reading, all }: { readonly reading: ShellReading; readonly all: boolean }) {
  const { shell, request, cutOff, remarks, asWritten } = reading;
  const name = all ? 'In every shell' : shellNames[shell];
  return (
    <section className={styles.shell} aria-label={name}>
      <div className={styles.parameterHead}>
        <h3>{name}</h3>
        {!all && (
          <Badge tone={asWritten ? 'good' : 'error'}>
            {request === undefined
              ? 'runs no curl'
              : asWritten
                ? 'sends what was meant'
                : 'sends something else'}
          </Badge>
        )}
      </div>
      {request && (
        <dl className={styles.values}>
          <dt>sends</dt>
          <dd>
            <ClippedText
              label={`request line in ${name}`}
              text={`${request.method ?? ''} ${request.url ?? '(no URL)'}`}
            />
          </dd>
          {request.headers.length > 0 && (
            <>
              <dt>headers</dt>
              <dd>
                <ClippedText
                  label={`headers in ${name}`}
                  text={request.headers.map((header) => `${header.name}: ${header.value}`).join('\n')}
                />
              </dd>
            </>
          )}
          <dt>body</dt>
          <dd>
            {request.body === undefined ? (
              'none'
            ) : (
              <ClippedText label={`body in ${name}`} text={request.body} />
            )}
          </dd>
          {cutOff !== undefined && (
            <>
              <dt>not sent, but run as the next command</dt>
              <dd>
                <ClippedText label={`rest in ${name}`} text={cutOff} />
              </dd>
            </>
          )}
        </dl>
      )}
      <Remarks remarks={remarks} />
    </section>
  );
}

function Remarks({ remarks }: { readonly remarks: ShellReading['remarks'] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ kind, words }) => (
        <li key={`${kind} ${words}`}>{words}</li>
      ))}
    </ul>
  );
}
