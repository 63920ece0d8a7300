import type { ComparedGroup, ComparedRow, FindingChange, Freshness, RowKind } from './comparison.ts';

/** The parts of a case as headings. */
export const groupWords: Readonly<Record<ComparedGroup, string>> = {
  address: 'Server and address',
  parameters: 'Parameters',
  assertion: 'Client assertion',
  proof: 'DPoP proof',
  keys: 'Key set',
  'other-keys': 'Other key set',
  authorization: 'Authorization request',
  'authorization-assertion': 'Client assertion of the authorization request',
  'authorization-proof': 'DPoP proof of the authorization request',
  'authorization-url': 'Authorization URL',
  'par-answer': 'PAR answer',
  callback: 'Callback',
  response: 'Response',
  surroundings: 'Around the request',
};

export const kindWords: Readonly<Record<RowKind, string>> = {
  same: 'same',
  rewritten: 'same meaning',
  changed: 'changed',
  'only-before': 'only before',
  'only-after': 'only after',
  'not-given': 'not in both',
};

/** What stands in the place of a value that is not there. */
export function absentWords({ kind }: ComparedRow): string {
  return kind === 'not-given' ? 'not given' : 'not there';
}

export const stateWords: Readonly<Record<FindingChange['state'], string>> = {
  new: 'new',
  still: 'still there',
  gone: 'gone',
};

/** What a shared value is called, by how bad that is. */
export const reusedWords: Readonly<Record<NonNullable<Freshness['reused']>, string>> = {
  refused: 'used twice',
  suspect: 'the same',
  allowed: 'the same, and may be',
};

const rowNames: ReadonlyMap<string, string> = new Map([
  ['lifetime', 'lifetime (exp − iat)'],
  ['age', 'age at “as of”'],
  ['signature', 'signature (its bytes)'],
  ['verification', 'verification of the signature'],
  ['key', 'key that signed, or is named'],
]);

/** The name of a row for a person; wire names stay as they are. */
export function rowName({ name }: ComparedRow): string {
  return rowNames.get(name) ?? name;
}

/** What no answer to expect means. */
export const noPrediction = 'accepted, as far as can be seen';
