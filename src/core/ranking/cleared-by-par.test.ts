import { describe, expect, it } from 'vitest';
import { clientAcceptedByPar, partlyAcceptedByPar } from './cleared-by-par.ts';
import type { PushedProof, SharedTrait } from './pushed-proof.ts';

const whole: readonly SharedTrait[] = ['key', 'kid', 'alg', 'iss', 'sub', 'aud'];
const when = '25 seconds before';
const proof = (by: PushedProof['by'], without?: SharedTrait): PushedProof => ({
  by,
  same: whole.filter((trait) => trait !== without),
  when,
});
const sameClient = `PAR accepted the same key, kid, alg, iss, sub and aud ${when}`;

describe('what a guide says of a client that PAR accepted', () => {
  it.each<[string, PushedProof | undefined, string | undefined]>([
    ['by its answer', proof('answer'), `${sameClient}: it answered with a request_uri`],
    ['by its callback', proof('callback'), `${sameClient}: the callback of that login brought a code`],
    ['by the code alone: nothing', proof('code'), undefined],
    ['without proof: nothing', undefined, undefined],
  ])('%s', (_name, given, said) => {
    expect(clientAcceptedByPar(given)).toBe(said);
  });

  it.each(whole)('nothing where %s differs', (trait) => {
    expect(clientAcceptedByPar(proof('answer', trait))).toBeUndefined();
  });

  const likely = `PAR accepted the same kid, alg, iss, sub and aud ${when}. Paste the key set to see whether one key signed both.`;
  const byCode =
    'The PAR request had the same kid, alg, iss, sub and aud, and this login has a code. Paste the answer of PAR to be sure.';
  it.each<[string, PushedProof | undefined, string | undefined]>([
    ['but for the key', proof('answer', 'key'), likely],
    ['by the code alone', proof('code', 'key'), byCode],
    ['where aud differs: nothing', proof('answer', 'aud'), undefined],
    ['without proof: nothing', undefined, undefined],
  ])('only likely, %s', (_name, given, said) => {
    expect(partlyAcceptedByPar(given)).toBe(said);
  });
});
