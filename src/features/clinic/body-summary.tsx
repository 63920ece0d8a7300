import type { RequestExamination } from '../../core/clinic/examine-request.ts';
import type { LineEnds } from '../../core/clinic/line-ends.ts';
import { inThousands } from '../../core/thousands.ts';
import styles from './clinic.module.css';
import { OddTable } from './odd-table.tsx';

const lineEndWords: Readonly<Record<LineEnds['kind'], string>> = {
  none: 'none',
  lf: 'LF',
  crlf: 'CR LF',
  cr: 'CR alone',
  mixed: 'mixed',
};

function describeLineEnds({ kind, lf, crlf, cr, spans: [first] }: LineEnds): string {
  if (kind === 'none') return lineEndWords.none;
  const counts = [lf && `${lf} LF`, crlf && `${crlf} CR LF`, cr && `${cr} CR`].filter(Boolean).join(', ');
  return `${lineEndWords[kind]} (${counts}), the first at character ${(first?.start ?? 0) + 1} of the paste`;
}

/** Bytes, Content-Length, byte order mark and line ends of the body; odd characters of the paste outside the values. */
export function BodySummary({ examination }: { readonly examination: RequestExamination }) {
  const { body, contentLength, odd, parameters } = examination;
  const listed = new Set(parameters.flatMap((parameter) => parameter.odd.map(({ span }) => span?.start)));
  const elsewhere = odd.filter(({ span }) => !listed.has(span?.start));
  return (
    <>
      {body && (
        <dl className={styles.facts}>
          <div>
            <dt>Body</dt>
            <dd>{inThousands(body.bytes)} bytes</dd>
          </div>
          <div>
            <dt>Byte order mark</dt>
            <dd>{body.byteOrderMark ? 'yes: it becomes part of the first name' : 'none'}</dd>
          </div>
          <div>
            <dt>Line ends in the body</dt>
            <dd>{describeLineEnds(body.lineEnds)}</dd>
          </div>
          {contentLength && (
            <div>
              <dt>Content-Length</dt>
              <dd>{contentLength.words}</dd>
            </div>
          )}
        </dl>
      )}
      {elsewhere.length > 0 && (
        <OddTable caption="Odd characters of the paste outside the values" odd={elsewhere} where="paste" />
      )}
    </>
  );
}
