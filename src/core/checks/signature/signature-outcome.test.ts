import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testNow } from '../../../testing/times.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { Alteration, SignatureVerification, TriedKey } from '../../signature/verification.ts';
import type { Evidence, Outcome } from '../outcome.ts';
import { signatureOutcome } from './signature-outcome.ts';

/** What is made of a verification, for the healthy case. */
async function outcome(
  code: FaultCode,
  assertion: Partial<SignatureVerification> | undefined,
  changes: CaseChanges = {},
): Promise<Outcome> {
  const { header, ...subject } = buildSubject(await fapiCase(changes), testNow);
  if (header === undefined) throw new Error('the healthy case has a header');
  const given = assertion && ({ tried: [], ...assertion } as SignatureVerification);
  return signatureOutcome({ ...subject, header, verification: { thumbprints: {}, assertion: given } }, code);
}
const evidenceOf = (told: Outcome): Evidence | undefined =>
  told.kind === 'found' ? told.finding.evidence[0] : undefined;

const key = (path: string, more: Partial<TriedKey> = {}): TriedKey => ({
  path,
  kid: 'other',
  outcome: 'verified',
  ...more,
});
const altered = (alteration: Partial<Alteration>): Partial<SignatureVerification> => ({
  state: 'altered',
  verifiedBy: key('keys[0]', { kid: 'sig-1', curve: 'P-256' }),
  selected: key('keys[0]', { kid: 'sig-1' }),
  alteration: { signature: 'as-is', input: 'as-is', hash: 'SHA-256', ...alteration },
});

describe('a verification that says nothing of the key', () => {
  it.each<[string, Partial<SignatureVerification> | undefined, object]>([
    ['without an assertion', undefined, { kind: 'not-applicable', because: 'there is no assertion' }],
    [
      'that could not be made',
      { state: 'not-checkable', because: 'alg is none' },
      { kind: 'not-applicable', because: 'alg is none' },
    ],
    [
      'for which the engine lacks the curve',
      { state: 'not-checkable', lacking: 'ES512 (P-521)', because: 'no P-521 here' },
      { kind: 'cannot-tell', needs: ['verification'], because: 'no P-521 here' },
    ],
    [
      'that has not come to its end',
      { state: 'unsearched' },
      {
        kind: 'cannot-tell',
        needs: ['verification'],
        because: 'the search for what was signed has not come to its end',
      },
    ],
    ['without keys', { state: 'no-keys' }, { kind: 'cannot-tell', needs: ['keySet'] }],
    [
      'by the key that is named',
      { state: 'verified', verifiedBy: key('keys[0]', { kid: 'sig-1' }) },
      { kind: 'passed' },
    ],
  ])('%s', async (_name, assertion, wanted) => {
    expect(await outcome('sig-wrong-key', assertion)).toEqual(wanted);
  });
});

describe('a signature of which the bytes alone tell the fault', () => {
  const cut = async (): Promise<CaseChanges> => ({
    parameters: { client_assertion: await alteredAssertion({ form: (raw) => raw.slice(0, 40) }) },
  });

  it.each<[string, Partial<SignatureVerification>]>([
    ['the engine lacks the curve', { state: 'not-checkable', lacking: 'ES512 (P-521)', because: 'no P-521' }],
    ['the search has no end', { state: 'unsearched' }],
    ['there are no keys', { state: 'no-keys' }],
  ])('is told where %s', async (_name, assertion) => {
    expect(await outcome('sig-truncated', assertion, await cut())).toMatchObject({ kind: 'found' });
  });

  it('leaves nothing open for the other checks, though nothing verified it', async () => {
    expect(await outcome('sig-der', { state: 'unsearched' }, await cut())).toEqual({
      kind: 'not-applicable',
      because: 'reported as sig-truncated',
    });
  });
});

describe('a signature by another key than the one that is named', () => {
  it.each<[FaultCode, TriedKey, string]>([
    ['sig-published-sample-key', key('sample:RFC 7515 A.3'), 'verifies with RFC 7515 A.3'],
    ['sig-old-key', key('other.keys[0]'), 'verifies with other of the other key set'],
    [
      'sig-old-key',
      key('other.keys[0]', { kid: undefined }),
      'verifies with other.keys[0] of the other key set',
    ],
    ['sig-dpop-key', key('dpop'), 'verifies with the key of the DPoP proof'],
    ['sig-enc-key', key('keys[1]', { use: 'enc' }), 'verifies with the key other (keys[1])'],
    ['sig-other-listed-key', key('keys[1]', { kid: undefined }), 'verifies with keys[1]'],
  ])('is %s by %j', async (code, verifiedBy, found) => {
    const told = await outcome(code, { state: 'verified', verifiedBy });
    expect(evidenceOf(told)).toMatchObject({ path: 'signature', found, expected: 'the key sig-1' });
  });

  it('is told once: not as a wrong key besides', async () => {
    const verifiedBy = key('sample:x');
    expect(await outcome('sig-wrong-key', { state: 'verified', verifiedBy })).toEqual({
      kind: 'not-applicable',
      because: 'reported as sig-published-sample-key',
    });
  });

  it.each<[TriedKey, CaseChanges, object]>([
    [key('other.keys[0]'), {}, { kind: 'not-applicable', because: 'reported as sig-old-key' }],
    [
      key('sample:x'),
      { jwks: undefined },
      { kind: 'not-applicable', because: 'reported as sig-published-sample-key' },
    ],
    [key('keys[1]', { use: 'enc' }), {}, { kind: 'passed' }],
  ])('is no wrong key by %j', async (verifiedBy, changes, wanted) => {
    expect(await outcome('sig-wrong-key', { state: 'verified', verifiedBy }, changes)).toEqual(wanted);
  });

  it('is named first where the signature was altered too', async () => {
    const told = await outcome('sig-wrong-key', {
      ...altered({ signature: 'der' }),
      verifiedBy: key('sample:x'),
    });
    expect(told).toEqual({ kind: 'not-applicable', because: 'reported as sig-published-sample-key' });
  });

  it('is unknown where none verifies: those that were tried are named', async () => {
    const tried = [
      key('keys[0]', { outcome: 'failed' }),
      key('keys[1]', { kid: undefined, outcome: 'failed' }),
      key('keys[2]', { kid: 'of-an-unknown-curve', outcome: 'not-tried' }),
    ];
    const told = await outcome('sig-wrong-key', { state: 'failed', tried });
    expect(evidenceOf(told)?.found).toBe('verifies with none of: other, keys[1]');
  });

  it('names no more than eight of many', async () => {
    const tried = Array.from({ length: 20 }, (_, at) =>
      key(`keys[${at}]`, { kid: `k${at}`, outcome: 'failed' }),
    );
    const told = await outcome('sig-wrong-key', { state: 'failed', tried });
    expect(evidenceOf(told)?.found).toBe('verifies with none of: k0, k1, k2, k3, k4, k5, k6, k7');
  });
});

describe('a signature that verifies once it is altered', () => {
  it.each<[FaultCode, Partial<Alteration>, object]>([
    ['sig-der', { signature: 'der' }, { certainty: 'proof', title: undefined }],
    [
      'sig-hex',
      { signature: 'base64' },
      { certainty: 'proof', title: 'The signature was encoded in base64 twice' },
    ],
    [
      'sig-newline-in-input',
      { input: 'byte-order-mark' },
      { certainty: 'proof', title: 'A byte order mark was signed in front of the token' },
    ],
    ['sig-newline-in-input', { input: 'trailing-newline' }, { certainty: 'proof', title: undefined }],
    ['sig-reencoded-payload', { input: 'reserialised' }, { certainty: 'strong', title: undefined }],
    ['sig-hash-mismatch', { hash: 'SHA-512' }, { certainty: 'proof', title: undefined }],
  ])('is %s by %j', async (code, alteration, finding) => {
    expect(await outcome(code, altered(alteration))).toMatchObject({ kind: 'found', finding });
  });

  it('names whose token was signed', async () => {
    const told = await outcome(
      'sig-from-other-token',
      altered({ input: 'other-token', inputOf: 'previous_request' }),
    );
    expect(evidenceOf(told)?.found).toBe('the signature belongs to another token (previous request)');
  });

  it('has no fault of its form where no alteration is told', async () => {
    expect(await outcome('sig-der', { ...altered({}), alteration: undefined })).toEqual({ kind: 'passed' });
  });
});
