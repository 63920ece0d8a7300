import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testNow } from '../../../testing/times.ts';
import { encodePart, makeAssertion, signCompact, testClientId } from '../../../testing/tokens.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import { diagnose } from '../../diagnose.ts';
import { verifyCase } from '../../signature/verify-case.ts';
import { assertionChecks } from '../assertion/registry.ts';
import { headerChecks } from '../header/registry.ts';
import { signatureChecks } from '../signature/registry.ts';
import { claimsChecks } from './registry.ts';

const registry = [...assertionChecks, ...headerChecks, ...claimsChecks, ...signatureChecks];
const issuer = 'https://stg-id.singpass.gov.sg/fapi';

/** Findings above a note that the checks of the assertion are left with. */
async function findingsOf(given: Case): Promise<readonly string[]> {
  const parsed = buildSubject(given, testNow);
  const { findings } = diagnose({ ...parsed, verification: await verifyCase(parsed) }, registry);
  return findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
}

const claims = (changes: Readonly<Record<string, unknown>>, more: CaseChanges = {}) =>
  fapiCase({ assertion: { claims: changes }, ...more });
const header = (changes: Readonly<Record<string, unknown>>) => fapiCase({ assertion: { header: changes } });
const token = (client_assertion: string) => fapiCase({ parameters: { client_assertion } });
const payload = async (value: unknown) =>
  token(
    await signCompact({ alg: 'ES256', typ: 'JWT', kid: 'sig-1' }, JSON.stringify(value), await signingKey()),
  );
const hour = 3600;

/** One slip of a program each, and the one finding that must be left of it. */
const slips: Readonly<Record<string, readonly [() => Promise<Case>, string]>> = {
  'a key of another kind, whose algorithm is not taken, beside the assertion of the login': [
    async () => {
      const head = { alg: 'RS256', typ: 'JWT', kid: 'sig-1' };
      const [, body = ''] = (await makeAssertion()).split('.');
      return token(`${encodePart(head)}.${body}.${'Zx9_'.repeat(85)}Zg`);
    },
    'alg-rsa',
  ],
  'RS256 over a signature of ES512': [
    async () => {
      const head = { alg: 'RS256', typ: 'JWT', kid: 'sig-1' };
      const [, body = ''] = (await makeAssertion()).split('.');
      return { ...(await token(`${encodePart(head)}.${body}.${'Zx9_'.repeat(44)}`)), jwks: undefined };
    },
    'alg-rsa',
  ],
  'exp alone behind by a time zone': [() => claims({ exp: testNow - 8 * hour + 100 }), 'exp-not-after-iat'],
  'exp alone ahead by a time zone': [() => claims({ exp: testNow + 8 * hour }), 'exp-too-far'],
  'iat alone ahead by a time zone': [() => claims({ iat: testNow + 8 * hour }), 'iat-tz-ahead'],
  'exp as a length of time': [() => claims({ exp: 120 }), 'exp-not-after-iat'],
  'all times in milliseconds': [
    () => claims({ iat: testNow * 1000, nbf: testNow * 1000, exp: (testNow + 60) * 1000 }),
    'exp-ms',
  ],
  'nbf in milliseconds': [() => claims({ nbf: testNow * 1000 }), 'nbf-future'],
  'the assertion of an earlier request, expired': [
    async () => {
      const given = await claims({ iat: testNow - 300, exp: testNow - 200 });
      return { ...given, previous_request: given.request };
    },
    'client-assertion-expired-cache',
  ],
  'the assertion of an earlier request, by this machine’s clock': [
    async () => {
      const given = await claims({ iat: testNow - 300, exp: testNow - 200 }, { now: undefined });
      return { ...given, previous_request: given.request };
    },
    'jti-reused',
  ],
  'the assertion of an earlier request, still valid': [
    async () => {
      const given = await fapiCase();
      return { ...given, previous_request: given.request };
    },
    'jti-reused',
  ],
  'iss and sub with a line end': [
    () => claims({ iss: `${testClientId}\n`, sub: `${testClientId}\n` }),
    'iss-wrong',
  ],
  'an address for iss and sub': [
    () => claims({ iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' }),
    'iss-wrong',
  ],
  'a claim with a letter too many': [
    () => claims({ exp: undefined, expp: testNow + 60 }),
    'claim-name-wrong',
  ],
  'claims inside another member': [
    () => payload({ jwt: { iss: testClientId, sub: testClientId, aud: issuer, exp: testNow + 60 } }),
    'payload-wrapped',
  ],
  'an id_token': [
    () =>
      payload({ iss: issuer, sub: 'u=1', aud: testClientId, iat: testNow, exp: testNow + 60, nonce: 'n' }),
    'assertion-is-id-token',
  ],
  'an id_token without nonce': [
    () => payload({ iss: issuer, sub: 'u=1', aud: testClientId, iat: testNow, exp: testNow + 600 }),
    'assertion-is-id-token',
  ],
  'client and server in each other’s place': [
    () => claims({ iss: issuer, aud: testClientId }),
    'iss-sub-aud-swapped',
  ],
  'a token that nobody signed': [
    async () =>
      token(
        `${encodePart({ alg: 'none', typ: 'JWT', kid: 'sig-1' })}.${(await makeAssertion()).split('.')[1]}.`,
      ),
    'alg-none',
  ],
  'a name of a variable as kid': [() => header({ kid: 'process.env.JWS_KID' }), 'kid-literal-env'],
  'a placeholder as kid': [() => header({ kid: 'YOUR_KID' }), 'kid-literal-env'],
  'a number as kid': [() => header({ kid: 1 }), 'kid-not-string'],
  'b64 false with its crit': [() => header({ b64: false, crit: ['b64'] }), 'b64-false'],
};

describe('one slip', () => {
  it.each(Object.entries(slips))('%s leaves one finding', async (_name, [make, code]) => {
    expect(await findingsOf(await make())).toEqual([code]);
  });
});

describe('the checks of the assertion', () => {
  it('never explain each other away: both findings would be lost', () => {
    const away = new Map(registry.map(({ code, explainsAway = [] }) => [code as string, explainsAway]));
    const mutual = registry.flatMap(({ code, explainsAway = [] }) =>
      explainsAway.filter((other) => away.get(other)?.includes(code)).map((other) => `${code} ${other}`),
    );
    expect(mutual).toEqual([]);
  });
});
