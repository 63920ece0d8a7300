import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt, JsonPart } from '../assertion/decoded-jwt.ts';
import { isJsonObject } from '../assertion/json-text.ts';
import { type ReadTime, readTime, showTime } from '../assertion/read-time.ts';
import type { Moment } from '../case/subject.ts';
import { normaliseUri } from '../proof/normalise-uri.ts';
import { isSecretName } from '../request/secret-names.ts';
import type { SignatureVerification } from '../signature/verification.ts';
import { compareSignatures } from './compare-signatures.ts';
import { compareTimes, timeFormDifference } from './compare-times.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { entriesOf, type JsonEntry, rewriting, toTexts } from './json-meaning.ts';
import { type Frame, orderRow, type Pair, pairUp, toRow, wholeRow } from './rows.ts';

/** A token of a case, with what is known of it beside its text. */
export interface TokenSide {
  readonly token: DecodedJwt | undefined;
  readonly verification?: SignatureVerification | undefined;
  /** RFC 7638, of the key in its own header. */
  readonly ownKey?: string | undefined;
  /** Absent for a token of an earlier step. */
  readonly now: Moment | undefined;
  readonly tolerance: number;
  readonly longestLife: number;
}

/** Two tokens member by member, their times as durations, their keys by thumbprint. A token that one case lacks is one row. */
export function compareTokens(frame: Frame, { before, after }: Sides<TokenSide>): readonly ComparedRow[] {
  if (before.token === undefined || after.token === undefined)
    return wholeRow(frame, 'the whole token', { before: summary(before), after: summary(after) });
  const tokens = { before: before.token, after: after.token };
  return [
    ...shapeRow(frame, tokens),
    ...compareParts(frame, 'header', { before: before.token.header, after: after.token.header }, (pair) =>
      pair.name === 'jwk' ? keyRow(frame, { before, after }, pair) : undefined,
    ),
    ...compareParts(
      frame,
      'claims',
      { before: before.token.payload, after: after.token.payload },
      (pair) => timeRow(frame, pair) ?? htuRow(frame, pair),
    ),
    ...compareTimes(frame, { before: timed(before), after: timed(after) }),
    ...compareSignatures(frame, { before, after }),
  ];
}

function timed({ token, ...rest }: TokenSide) {
  return { ...rest, claims: objectOf(token?.payload) };
}

function summary({ token }: TokenSide): string | undefined {
  if (token === undefined) return undefined;
  const { text } = token;
  return `${shapeWords[token.shape]} of ${text.trim().length} characters`;
}

const shapeWords: Readonly<Record<DecodedJwt['shape'], string>> = {
  jws: 'a signed token',
  jwe: 'an encrypted token',
  unsigned: 'a token without a signature',
  other: 'no token',
  empty: 'nothing',
};

function shapeRow(frame: Frame, { before, after }: Sides<DecodedJwt>): readonly ComparedRow[] {
  if (before.shape === after.shape) return [];
  return [toRow(frame, { name: 'form', before: shapeWords[before.shape], after: shapeWords[after.shape] })];
}

type Special = (pair: Pair<JsonEntry>) => ComparedRow | undefined;

function compareParts(
  frame: Frame,
  prefix: 'header' | 'claims',
  { before, after }: Sides<JsonPart | undefined>,
  special: Special,
): readonly ComparedRow[] {
  if (before?.json.ok !== true || after?.json.ok !== true) {
    const words = (part: JsonPart | undefined): string | undefined =>
      part && (part.json.ok ? 'a JSON object' : `no JSON object: ${part.json.failure.message}`);
    return wholeRow(frame, prefix, { before: words(before), after: words(after) });
  }
  const entries = { before: entriesOf(before), after: entriesOf(after) };
  // Both parts are there and readable: what one of them lacks, it does not have.
  const whole = { ...frame, told: { before: true, after: true } };
  const pairs = pairUp(entries, ({ name }) => name);
  const names = (list: readonly JsonEntry[]): readonly string[] => list.map(({ name }) => name);
  return [
    ...pairs.map((pair) => special(pair) ?? memberRow(whole, `${prefix}.`, pair)),
    ...orderRow(frame, prefix === 'header' ? 'members of the header' : 'claims', {
      before: names(entries.before),
      after: names(entries.after),
    }),
  ];
}

/** A member of a JSON object beside that of the other case. */
export function memberRow(frame: Frame, prefix: string, pair: Pair<JsonEntry>): ComparedRow {
  const { name, plainName, before, after } = pair;
  const base = {
    name: `${prefix}${name}`,
    ruleName: `${prefix}${plainName}`,
    secret: isSecretName(plainName),
  };
  if (before === undefined || after === undefined) {
    const alone = (entry: JsonEntry | undefined): string | undefined => entry && toTexts(entry, entry)[0];
    return toRow(frame, { ...base, before: alone(before), after: alone(after) });
  }
  const [mine, theirs] = toTexts(before, after);
  return toRow(frame, { ...base, before: mine, after: theirs, rewritten: rewriting(before, after) });
}

/** A key in the header is the same key when its thumbprint is (RFC 7638), in whatever order its members stand. */
function keyRow(
  frame: Frame,
  sides: Sides<TokenSide>,
  { before, after }: Pair<JsonEntry>,
): ComparedRow | undefined {
  const [mine, theirs] = [sides.before.ownKey, sides.after.ownKey];
  if (before === undefined || after === undefined || mine === undefined || theirs === undefined)
    return undefined;
  return toRow(frame, {
    name: 'header.jwk',
    before: `${keyKind(before)}, thumbprint ${mine}`,
    after: `${keyKind(after)}, thumbprint ${theirs}`,
    rewritten:
      mine === theirs && before.raw !== after.raw
        ? (rewriting(before, after) ?? 'members beside the key itself')
        : undefined,
    difference: 'another key',
  });
}

function keyKind({ value }: JsonEntry): string {
  const { kty, crv } = isJsonObject(value) ? value : {};
  return [kty, crv].filter((word) => typeof word === 'string').join(' ') || 'a key';
}

const timeClaims: readonly ReadTime['claim'][] = ['iat', 'exp', 'nbf'];

/** A time is compared as a duration elsewhere; here only what it is written as counts. */
function timeRow(frame: Frame, { name, before, after }: Pair<JsonEntry>): ComparedRow | undefined {
  const claim = timeClaims.find((candidate) => candidate === name);
  if (claim === undefined || before === undefined || after === undefined) return undefined;
  const [mine, theirs] = [before, after].map(({ value }) => readTime({ [claim]: value }, claim));
  if (mine === undefined || theirs === undefined) return undefined;
  const form = timeFormDifference(mine, theirs);
  const input = {
    name: `claims.${name}`,
    before: showTime(mine),
    after: showTime(theirs),
    difference: form,
  };
  return toRow(form === undefined ? frame : { ...frame, place: undefined }, input);
}

/** `htu` is compared after normalisation (RFC 9449 §4.3). */
function htuRow(frame: Frame, { name, before, after }: Pair<JsonEntry>): ComparedRow | undefined {
  if (name !== 'htu' || typeof before?.value !== 'string' || typeof after?.value !== 'string')
    return undefined;
  const rewritten = uriRewriting(before.value, after.value);
  return toRow(frame, { name: 'claims.htu', before: before.value, after: after.value, rewritten });
}

/** What is said of two addresses that are the same once normalised (RFC 3986 §6.2); `undefined` of others, and of equal texts. */
export function uriRewriting(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const [mine, theirs] = [normaliseUri(before), normaliseUri(after)];
  const same = mine !== undefined && JSON.stringify(mine) === JSON.stringify(theirs);
  return same ? 'the spelling of the address only' : undefined;
}
