import { buildSubject } from '../../core/case/build-subject.ts';
import type { Case } from '../../core/case/case.ts';
import { readPaste } from '../../core/case/read-paste.ts';
import { diagnose } from '../../core/diagnose.ts';
import { locateEvidence } from '../../core/evidence-location/locate-evidence.ts';
import { fuzzClock } from './case-inputs.ts';
import { viewsOf } from './subject-views.ts';

/** Stands in a unit for a number that is another one each time: what is compared with what came before is never found. */
const numberMark = '№';

/** A text that grows in its middle. */
export interface GrowingText {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

export function ofLength({ before, unit, after }: GrowingText, length: number): string {
  if (!unit.includes(numberMark)) return before + unit.repeat(Math.ceil(length / unit.length)) + after;
  const numbered = (at: number): string => unit.replaceAll(numberMark, String(100_000 + at));
  const count = Math.ceil(length / numbered(0).length);
  return before + Array.from({ length: count }, (_, at) => numbered(at)).join('') + after;
}

/** All that the page does with a paste but the search for what was signed: reading, judging, finding the places, drawing. */
export function readAsPage(text: string): unknown {
  const { pieces, whole } = readPaste(text);
  const filed = pieces.flatMap((piece) => (piece.field === undefined ? [] : [[piece.field, piece.text]]));
  const subject = buildSubject(whole ?? (Object.fromEntries(filed) as Case), fuzzClock);
  const diagnosis = diagnose(subject);
  const places = diagnosis.findings.flatMap(({ evidence }) =>
    evidence.map((one) => locateEvidence(subject, one)),
  );
  return [places, viewsOf(subject, diagnosis)];
}

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const form = 'Content-Type: application/x-www-form-urlencoded';
const command = `curl ${url} -d grant_type=x `;
const request = `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n${form}\r\n`;
const flow = `127.0.0.1:5: POST ${url}\n    ${form}\n\n    grant_type: x\n`;

/** What a developer's texts repeat, in the thing that repeats it; each once took the square of time, or could. */
export const growingTexts: Readonly<Record<string, GrowingText>> = {
  'values of a script': { before: '', unit: 'A=$b№ ', after: `\ncurl ${url} -d "$A"` },
  'lines of a script': { before: 'A0=x\n', unit: 'A№=$A0\n', after: `\ncurl ${url} -d "$A0"` },
  'options with variables': { before: command, unit: '-d a=$b№ ', after: '' },
  'options with line ends': { before: command, unit: "-d 'a=b\n' ", after: '' },
  'options with quotation marks': { before: command, unit: `-d 'a=b"' `, after: '' },
  'options of cmd.exe': { before: `curl ^"${url}^" `, unit: '-d ^"a=%b№%^" ^\r\n', after: '' },
  'unknown options': { before: command, unit: '--a№ ', after: '' },
  headers: { before: request, unit: 'DPoP: a№\r\n', after: '\r\ngrant_type=x' },
  'folded headers': { before: request, unit: ' a\r\n', after: '\r\ngrant_type=x' },
  'blanks in a header': { before: `### a\nPOST ${url}\nA:`, unit: ' ', after: '\rx\n\ngrant_type=x' },
  'lines of a value that mitmproxy shows': { before: flow, unit: '    b\n', after: '\n << 400 Bad\n' },
  'members of a key': { before: '{"kty":"EC",', unit: '"k":"aaaaaaaa",', after: '"x":1}' },
  keys: { before: '{"keys":[', unit: '{"kty":"EC","kid":"a№"},', after: '{"kty":"EC"}]}' },
  'status lines on one line': { before: 'x\n', unit: 'HTTP/1.1 200 OK\r', after: '' },
  answers: { before: '', unit: 'HTTP/1.1 400 Bad\r\n\r\n{"error":"invalid_client"}\n\n', after: '' },
  'pushed requests and their answers': {
    before: '',
    unit: `POST /par HTTP/1.1\r\n${form}\r\n\r\nresponse_type=code\r\n\r\nHTTP/1.1 201 Created\r\n\r\n{"request_uri":"a"}\r\n\r\n`,
    after: '',
  },
  'parts of a form in code': {
    before: 'const p = new URLSearchParams();\n',
    unit: 'p.append("a№", b№);\n',
    after: `fetch("${url}", { method: "POST", body: p });`,
  },
  'lines of a log': {
    before: '',
    unit: '2026-11-20T06:13:20Z INFO body=grant_type=x&client_assertion=a&code=b№\n',
    after: '',
  },
  redirects: { before: '', unit: 'https://rp.test/cb?code=a№&state=b\n', after: '' },
};
