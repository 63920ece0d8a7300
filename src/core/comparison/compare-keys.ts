import { member } from '../assertion/json-text.ts';
import type { KeyEntry, KeySetDocument } from '../key-set/key-set-document.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { entriesOfObject, rewriting, written } from './json-meaning.ts';
import { type Frame, orderRow, pairUp, toRow, wholeRow } from './rows.ts';

/** A key set of a case with the thumbprints of its keys by path. */
export interface KeySetSide {
  readonly keySet: KeySetDocument | undefined;
  readonly thumbprintOf: (path: string) => string | undefined;
}

interface Key {
  readonly entry: KeyEntry;
  readonly thumbprint: string | undefined;
  readonly kid: string | undefined;
}

/**
 * Two key sets, key by key: a key is the same when its thumbprint is (RFC 7638), whatever it is called and wherever it stands.
 * Keys whose thumbprint only one set has are put side by side where their `kid` is the same.
 */
export function compareKeySets(frame: Frame, { before, after }: Sides<KeySetSide>): readonly ComparedRow[] {
  if (before.keySet === undefined || after.keySet === undefined)
    return wholeRow(frame, 'the whole key set', { before: summary(before), after: summary(after) });
  const [mine, theirs] = [keysOf(before), keysOf(after)];
  const known = (keys: readonly Key[]) => keys.filter(({ thumbprint }) => thumbprint !== undefined);
  const same = pairUp({ before: known(mine), after: known(theirs) }, identity).flatMap(
    ({ before: one, after: other }) => (one && other ? [{ before: one, after: other }] : []),
  );
  const paired = new Set(same.flatMap((pair) => [pair.before, pair.after]));
  const rest = {
    before: mine.filter((key) => !paired.has(key)),
    after: theirs.filter((key) => !paired.has(key)),
  };
  const whole = { ...frame, told: { before: true, after: true } };
  const rows = [
    ...same.map((pair) => sameKeyRow(whole, pair)),
    ...pairUp(rest, nameOf).map(
      ({ name, before: one, after: other }): ComparedRow => ({
        ...toRow(whole, { name, before: one && keyWords(one), after: other && keyWords(other) }),
        ...(one &&
          other &&
          isAnother(one, other) && { kind: 'changed', difference: 'another key under the same name' }),
      }),
    ),
  ];
  return [
    ...formRow(frame, before.keySet.shape, after.keySet.shape),
    ...distinct(rows),
    ...orderRow(frame, 'keys', { before: mine.map(identity), after: theirs.map(identity) }),
  ];
}

const formWords: Readonly<Record<KeySetDocument['shape'], string>> = {
  set: 'a key set',
  'single-jwk': 'one JWK by itself',
  array: 'an array without the object around it',
  wrapped: 'a key set inside another object',
  'json-string': 'JSON written into a JSON text',
  'other-json': 'JSON that is no key set',
  'invalid-json': 'JSON that cannot be read',
  pem: 'keys in PEM',
  certificate: 'a certificate',
  html: 'an HTML page',
  empty: 'nothing',
  'other-text': 'a text that is no key set',
};

type Form = keyof typeof formWords;

function formRow(frame: Frame, before: Form, after: Form): readonly ComparedRow[] {
  return before === after
    ? []
    : wholeRow(frame, 'form', { before: formWords[before], after: formWords[after] });
}

/** Of a key that has no thumbprint only the members tell. */
function isAnother(one: Key, other: Key): boolean {
  const [mine, theirs] = [one, other].map(({ entry }) =>
    entriesOfObject(entry.jwk).map(({ name, raw }) => `${name} ${raw}`),
  );
  return mine?.join('\n') !== theirs?.join('\n');
}

function summary({ keySet }: KeySetSide): string | undefined {
  if (keySet === undefined) return undefined;
  return `${keySet.keys.length} ${keySet.keys.length === 1 ? 'key' : 'keys'}`;
}

function keysOf({ keySet, thumbprintOf }: KeySetSide): readonly Key[] {
  return (keySet?.keys ?? []).map((entry) => {
    const kid = member(entry.jwk, 'kid');
    return { entry, thumbprint: thumbprintOf(entry.path), kid: typeof kid === 'string' ? kid : undefined };
  });
}

function nameOf({ kid, entry }: Key): string {
  return kid ?? entry.path;
}

function identity(key: Key): string {
  return key.thumbprint ?? nameOf(key);
}

/** Members that are the key itself: they are in the thumbprint. */
const numbers: ReadonlySet<string> = new Set(['kty', 'crv', 'x', 'y', 'n', 'e']);

/** The same key: what differs is what is said of it. */
function sameKeyRow(frame: Frame, { before, after }: Sides<Key>): ComparedRow {
  const labels = ({ entry }: Key) => entriesOfObject(entry.jwk).filter(({ name }) => !numbers.has(name));
  const changed = pairUp({ before: labels(before), after: labels(after) }, ({ name }) => name)
    .filter(({ before: one, after: other }) => {
      if (one === undefined || other === undefined) return true;
      return one.raw !== other.raw && rewriting(one, other) === undefined;
    })
    .map(({ name }) => name);
  const privates = before.entry.privateMembers.join() === after.entry.privateMembers.join();
  const names = privates ? changed : [...changed, 'private members'];
  return toRow(frame, {
    name: nameOf(after),
    before: keyWords(before, changed),
    after: keyWords(after, changed),
    difference: names.length === 0 ? undefined : `the same key, but another ${names.join(', ')}`,
  });
}

/** Labels that are told of every key. */
const usualLabels: readonly string[] = ['kid', 'use', 'alg'];

/** A key in a line: what it is, and how it is labelled; `changed` are labels that the other key has otherwise. */
function keyWords({ entry, thumbprint, kid }: Key, changed: readonly string[] = []): string {
  const text = (name: string): string | undefined => {
    const value = member(entry.jwk, name);
    return value === undefined ? undefined : typeof value === 'string' ? value : written(value);
  };
  const others = changed.filter((name) => !usualLabels.includes(name));
  return [
    [text('kty'), text('crv')].filter(Boolean).join(' ') || 'a key without kty',
    kid === undefined ? 'no kid' : `kid ${kid}`,
    `use ${text('use') ?? 'missing'}`,
    `alg ${text('alg') ?? 'missing'}`,
    ...others.map((name) => `${name} ${text(name) ?? 'missing'}`),
    entry.privateMembers.length > 0 && `with private members ${entry.privateMembers.join(', ')}`,
    thumbprint === undefined ? 'no thumbprint' : `thumbprint ${thumbprint}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Two keys of one `kid` would have one name. */
function distinct(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return rows.map((row) => {
    let { name } = row;
    let count = counts.get(row.name) ?? 1;
    for (; used.has(name); count += 1) name = `${row.name} (${count + 1})`;
    counts.set(row.name, count);
    used.add(name);
    return { ...row, name };
  });
}
