import { decodeJwt, objectOf } from '../assertion/decode.ts';
import { describeRelative, toSingaporeTime, toUtc } from '../assertion/describe-time.ts';
import { claimMembers, explainMember } from '../assertion/members.ts';
import type { Case } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import { certaintyWords, inputWords, severityWords } from '../catalogue/words.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import { presentEvidence, presentText } from '../redact.ts';
import { code, fence, fileTitle, quoting, row, text } from './markdown.ts';
import type { SupportFile } from './support-file.ts';

const clockWords = {
  given: 'set by hand',
  'response-date': 'the Date of the answer',
  clock: 'the clock of the machine that made this file',
} as const;

/** The case for a ticket, in Markdown as Zendesk and GitHub read it: no HTML, nothing that can be replayed. */
export function toMarkdown(file: SupportFile, subject: Subject, diagnosis: Diagnosis): string {
  const sections = [
    heading(subject, diagnosis),
    findings(diagnosis),
    answers(subject, diagnosis),
    parameters(file.given),
    token(file.given, subject),
    notChecked(diagnosis),
    withheld(file),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ profile, target, now, response }: Subject, diagnosis: Diagnosis): string {
  const lines = [
    row('Profile', `${text(profile.title)} (${howKnown[target.profileFrom]})`),
    row('Environment', `${target.environment} (${howKnown[target.environmentFrom]})`),
    row('Token endpoint', target.tokenEndpoint === undefined ? '' : code(target.tokenEndpoint)),
    row('Judged as of', `${times(now.seconds)}, ${clockWords[now.source]}`),
    row('The server answered', serverSaid(diagnosis)),
    row(
      'Trace id',
      [response?.traceId, response?.id]
        .filter((id) => id !== undefined)
        .map(code)
        .join(', '),
    ),
  ].filter((line) => line !== '');
  return [`# ${fileTitle}`, '', '| | |', '|---|---|', ...lines].join('\n');
}

const howKnown = { given: 'set', recognised: 'recognised', assumed: 'assumed' } as const;

const times = (seconds: number): string =>
  [toUtc(seconds), toSingaporeTime(seconds)].filter((time) => time !== undefined).join(' · ');

function serverSaid({ error }: Diagnosis): string {
  if (error === undefined) return '';
  return [error.status, error.error]
    .filter((part) => part !== undefined)
    .map((part) => code(String(part)))
    .join(' ');
}

function findings({ findings: all }: Diagnosis): string {
  if (all.length === 0) return '## Findings\n\nNo fault found in what was given.';
  return ['## Findings', ...all.map(finding)].join('\n\n');
}

function finding(given: RankedFinding, at: number): string {
  const { severity, certainty, title, code: name, evidence, why, fix, struckOut, explains } = given;
  const tags = [
    severityWords[severity],
    certaintyWords[certainty],
    explains === true ? 'fits the answer' : undefined,
    struckOut === undefined ? undefined : 'ruled out as the cause',
  ].filter((tag) => tag !== undefined);
  return [
    `### ${at + 1}. ${text(title)}`,
    `${code(name)} · ${tags.join(' · ')}`,
    ...evidence.map((piece) => {
      const { found, expected } = presentEvidence(piece);
      // A place is named by what was pasted, and a remark may quote it.
      const place = [piece.source, piece.path && presentText(piece.path)].filter(Boolean).join(' ');
      const shown = [
        found === undefined ? undefined : `found ${code(found)}`,
        expected === undefined ? undefined : `expected ${code(expected)}`,
        piece.note === undefined ? undefined : quoting(presentText(piece.note)),
      ].filter((part) => part !== undefined);
      return `- ${code(place)}: ${shown.join(', ')}`;
    }),
    text(why),
    ['Fix:', ...fix.steps.map((step, number) => `${number + 1}. ${text(step)}`)].join('\n'),
  ].join('\n\n');
}

function answers({ now }: Subject, { predicted, next }: Diagnosis): string {
  const expected = [...(predicted === null ? [] : [predicted]), ...next];
  if (expected.length === 0)
    return `## Predicted answer\n\nAs of ${toUtc(now.seconds) ?? now.seconds}, nothing given here would be refused.`;
  return [
    '## Predicted answer',
    expected
      .map(
        ({ status, error, because, certainty }, at) =>
          `${at + 1}. ${code(`${status} ${error}`)} because of ${code(because)} (${certaintyWords[certainty]})`,
      )
      .join('\n'),
  ].join('\n\n');
}

function parameters({ parameters: given }: Case): string {
  if (given === undefined || Object.keys(given).length === 0) return '';
  const rows = Object.entries(given).map(([name, value]) => row(code(name), code(value)));
  return ['## Request parameters', ['| name | value |', '|---|---|', ...rows].join('\n')].join('\n\n');
}

function token({ client_assertion: assertion }: Case, { now }: Subject): string {
  if (assertion === undefined) return '';
  const { header, payload } = decodeJwt(assertion);
  const claims = Object.entries(objectOf(payload) ?? {}).flatMap(([name, value]) =>
    explainMember(claimMembers, name)?.time === true && typeof value === 'number'
      ? [row(code(name), `${times(value)} (${describeRelative(value, now.seconds)})`)]
      : [],
  );
  return [
    '## Client assertion, signature cut',
    ...[header, payload].flatMap((part) => (part === undefined ? [] : [fence('json', part.decoded)])),
    claims.length === 0 ? '' : ['| time | UTC and UTC+8 |', '|---|---|', ...claims].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function notChecked({ cannotTell }: Diagnosis): string {
  if (cannotTell.length === 0) return '';
  const byNeed = new Map<string, string[]>();
  for (const { code: name, needs } of cannotTell) {
    const need = inputWords(needs).join(', ') || 'more than can be pasted';
    byNeed.set(need, [...(byNeed.get(need) ?? []), name]);
  }
  const rows = [...byNeed].map(([need, names]) => row(text(need), names.map(code).join(', ')));
  return ['## Not checked', ['| needs | rules |', '|---|---|', ...rows].join('\n')].join('\n\n');
}

function withheld({ withheld: all, leftOut }: SupportFile): string {
  const rows = all.map(({ what, length, fingerprint }) =>
    row(
      text(what),
      String(length),
      fingerprint === undefined ? 'too short to fingerprint' : code(fingerprint),
    ),
  );
  return [
    '## Withheld',
    'Replaced or cut before this file was made. The same fingerprint is the same value.',
    rows.length === 0 ? '' : ['| what | characters | SHA-256 begins |', '|---|---|---|', ...rows].join('\n'),
    leftOut.map((line) => `- ${text(line)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
