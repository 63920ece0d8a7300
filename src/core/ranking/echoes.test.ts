import { describe, expect, it } from 'vitest';
import { signingKey } from '../../testing/keys.ts';
import { mockpassFapiCase, mockpassLegacyCase } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, signBytes } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { toBase64Url } from '../assertion/base64url.ts';
import type { Case } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Check } from '../checks/define-check.ts';
import { checks } from '../checks/registry.ts';
import { profiles } from '../profiles/registry.ts';
import { letsPass } from '../profiles/tolerated.ts';
import { encodeUtf8 } from '../runtime.ts';

/**
 * Faults that some server lets pass and that explain away others all the same, and why: those are seen only because of it, so the
 * server does not meet them. What it meets all the same goes through `hiddenBehind` at the check.
 */
const seenOnlyThrough: Readonly<Partial<Record<FaultCode, string>>> = {
  'alg-hmac': 'a signature with a secret says nothing of the keys of the set',
  'alg-unsupported-curve': 'a signature of a curve that is not known here is not held against the keys',
  'ct-json-body': 'of a body in JSON no check says that something is missing',
  'kid-not-string': 'no key has such a name, and the server that reads past it tries them all',
  'exp-ms': 'the lifetime is that of the same number',
  'iat-ms': 'exp comes before that number only because of its unit',
  'jwks-symmetric': 'the same key by another name',
};

describe('a fault that a server lets pass', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'at %s explains away only what is seen because of it',
    (_id, profile) => {
      const passing = checks.filter(
        (check: Check) =>
          letsPass(profile, check.code) && check.explainsAway?.some((code) => !letsPass(profile, code)),
      );
      expect(passing.map(({ code }) => code).filter((code) => !(code in seenOnlyThrough))).toEqual([]);
    },
  );
});

const toStandard = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

/** Written in the standard alphabet, and signed so: a decoder that takes both alphabets reads it. */
async function inStandardBase64(claims: Readonly<Record<string, unknown>>): Promise<Case> {
  const aud = 'http://localhost:5156/singpass/v2';
  const [header, payload] = (await makeAssertion({ claims: { aud, ...claims } })).split('.');
  const text = toStandard(`${header}.${payload}`);
  let client_assertion = text;
  while (!/[+/]/.test(client_assertion)) {
    const signature = await signBytes(encodeUtf8(text), await signingKey());
    client_assertion = `${text}.${toStandard(toBase64Url(signature))}`;
  }
  return mockpassLegacyCase({ parameters: { client_assertion } });
}

const withOldProof = (): Promise<Case> =>
  mockpassFapiCase({ proof: { claims: { iat: testNow - 3600, exp: testNow - 3500 } } });

const withNumberForKid = async (): Promise<Case> =>
  mockpassLegacyCase({ assertion: { header: { kid: 1 }, key: await signingKey('elsewhere') } });

/** By this machine's clock, and sent before. */
const repeated = async (): Promise<Case> => {
  const given = await mockpassLegacyCase({
    assertion: { claims: { iat: testNow - 400, exp: testNow - 300 } },
  });
  return { ...given, now: undefined, previous_request: given.request };
};

describe('what a mock refuses behind a fault that it lets pass', () => {
  it.each([
    ['sub-missing', 'assertion-std-base64', () => inStandardBase64({ sub: undefined })],
    ['aud-other-service', 'assertion-std-base64', () => inStandardBase64({ aud: 'https://rp.example.sg' })],
    ['sig-wrong-key', 'kid-not-string', withNumberForKid],
    ['dpop-exp', 'dpop-iat', withOldProof],
    ['client-assertion-expired-cache', 'jti-reused', repeated],
  ] as const)('%s comes first, and is the predicted answer, beside %s', async (refused, passing, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    expect(diagnosis.findings.slice(0, 2).map(({ code }) => code)).toEqual([refused, passing]);
    expect(diagnosis.predicted?.because).toBe(refused);
  });

  it.each([
    ['in the standard alphabet', () => inStandardBase64({})],
    ['with a number for kid', () => mockpassLegacyCase({ assertion: { header: { kid: 1 } } })],
    [
      'with iat in milliseconds',
      () => mockpassLegacyCase({ assertion: { claims: { iat: testNow * 1000 } } }),
    ],
  ] as const)('is nothing in a login that is healthy but %s', async (_how, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnosis.findings.length).toBeGreaterThan(0);
    expect(diagnosis.predicted).toBeNull();
  });
});
