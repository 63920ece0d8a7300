import { useEffect, useState } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import { type SupportFile, toSupportFile } from '../../core/support-file/support-file.ts';
import { toMarkdown } from '../../core/support-file/to-markdown.ts';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './share.module.css';

/** The case as a file for a ticket: to copy as Markdown, to save as a case, to print. */
export function SupportCard() {
  const { state } = useCaseSession();
  const { analysis } = state;
  const file = useSupportFile(analysis);
  return (
    <Card
      title="A file for support"
      lead="The whole case in words and as a file that this page and the command line open. Nothing in it can be used again."
      actions={analysis && file && <Acts analysis={analysis} file={file} />}
    >
      {analysis === undefined ? (
        <p>Nothing yet: paste or fill in a case first.</p>
      ) : (
        file && <Preview file={file} markdown={toMarkdown(file, analysis.subject, analysis.diagnosis)} />
      )}
    </Card>
  );
}

/** `undefined` while the fingerprints are being made. */
function useSupportFile(analysis: Analysis | undefined): SupportFile | undefined {
  const [made, setMade] = useState<{ readonly of: Analysis; readonly file: SupportFile }>();
  useEffect(() => {
    if (analysis === undefined) return;
    let wanted = true;
    void toSupportFile(analysis.subject).then((file) => wanted && setMade({ of: analysis, file }));
    return () => {
      wanted = false;
    };
  }, [analysis]);
  return made?.of === analysis ? made?.file : undefined;
}

interface ActsProps {
  readonly analysis: Analysis;
  readonly file: SupportFile;
}

function Acts({ analysis: { subject, diagnosis }, file }: ActsProps) {
  const { given, withheld, leftOut } = file;
  const name = `token-triage-${subject.profile.id}-${subject.now.seconds}`;
  const json = (): string => `${JSON.stringify({ ...given, withheld, leftOut }, null, 2)}\n`;
  return (
    <>
      <CopyButton
        label="Copy as Markdown"
        look="primary"
        text={() => toMarkdown(file, subject, diagnosis)}
        copy={copyText}
      />
      <Button
        small
        onClick={() => saveFile(`${name}.md`, toMarkdown(file, subject, diagnosis), 'text/markdown')}
      >
        Save as Markdown
      </Button>
      <Button small onClick={() => saveFile(`${name}.json`, json(), 'application/json')}>
        Save as a case (JSON)
      </Button>
      <Button small onClick={() => window.print()}>
        Print
      </Button>
    </>
  );
}

function Preview({ file, markdown }: { readonly file: SupportFile; readonly markdown: string }) {
  return (
    <>
      <details>
        <summary>Read it before you send it</summary>
        <pre className={styles.file}>{markdown}</pre>
      </details>
      <h3>Withheld</h3>
      {file.withheld.length === 0 ? (
        <p>Nothing in this case had to be taken out.</p>
      ) : (
        <dl className={styles.preview}>
          {file.withheld.map(({ what, length, fingerprint }) => (
            <div key={`${what} ${length} ${fingerprint}`}>
              <dt>{what}</dt>
              <dd>
                {length} characters
                {fingerprint === undefined ? ', too short to fingerprint' : `, SHA-256 begins ${fingerprint}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {file.leftOut.length > 0 && (
        <ul>
          {file.leftOut.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.never}>
        The same fingerprint is the same value: two people can compare without seeing it. Whoever gets the
        case file pastes it into this page and goes on.
      </p>
    </>
  );
}
