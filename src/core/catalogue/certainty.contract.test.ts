import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase } from '../../testing/cases.ts';
import { signingKey } from '../../testing/keys.ts';
import { isWithinCatalogue } from '../../testing/surer-than-catalogue.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { certainties } from '../checks/outcome.ts';
import { checkOf } from '../checks/registry.ts';
import { type FaultCode, faultCodes, faults } from './faults.ts';
import { surerThanCatalogue } from './highest-certainty.ts';

/** `testCheck` holds every finding of every table of the checks against the catalogue; here are the rules of that. */
describe('the certainty of the catalogue', () => {
  it('is one of the words that findings use', () => {
    for (const code of faultCodes) expect(certainties).toContain(faults[code].certainty);
  });

  it.each(Object.entries(surerThanCatalogue))(
    'is surpassed with a reason by %s',
    (code, { upTo, because }) => {
      expect(checkOf(code)).toBeDefined();
      expect(because.length).toBeGreaterThan(40);
      expect(isWithinCatalogue(code as FaultCode, upTo)).toBe(true);
      // An exception that allows no more than the catalogue is none.
      expect(certainties.indexOf(upTo)).toBeLessThan(
        certainties.indexOf(faults[code as FaultCode].certainty),
      );
    },
  );

  it('refuses a surer finding of any other check', () => {
    expect(isWithinCatalogue('typ-missing', 'strong')).toBe(false);
    expect(isWithinCatalogue('jwks-redirect', 'proof')).toBe(false);
    expect(isWithinCatalogue('double-redemption-race', 'proof')).toBe(false);
    expect(isWithinCatalogue('exp-too-far', 'proof')).toBe(true);
  });
});

const legacyIssuer = 'https://stg-id.singpass.gov.sg';
const issuer = `${legacyIssuer}/fapi`;
const assertion = (claims: Readonly<Record<string, unknown>>): CaseChanges => ({ assertion: { claims } });

/** Deviations of clients that evidently work (faults.md §1.3), each with the most that may be said of it. */
const tolerated: Readonly<
  Record<string, readonly [FaultCode, 'hint' | 'strong', () => ReturnType<typeof fapiCase>]>
> = {
  'no typ (demo-app, both profiles)': [
    'typ-missing',
    'hint',
    () => fapiCase({ assertion: { header: { typ: undefined } } }),
  ],
  'no typ under the old profile': [
    'typ-missing',
    'hint',
    () => legacyCase({ assertion: { header: { typ: undefined } } }),
  ],
  'aud as a list (openid-client 5)': [
    'aud-array',
    'strong',
    () => legacyCase(assertion({ aud: [legacyIssuer, `${legacyIssuer}/token`] })),
  ],
  'aud as a list under FAPI 2.0': ['aud-array', 'strong', () => fapiCase(assertion({ aud: [issuer] }))],
  'aud that is the token endpoint (demo-app in Java)': [
    'aud-token-endpoint',
    'strong',
    () => fapiCase(assertion({ aud: `${issuer}/token` })),
  ],
  'aud that is the PAR endpoint': [
    'aud-token-endpoint',
    'strong',
    () => fapiCase(assertion({ aud: `${issuer}/par` })),
  ],
  'no jti under the old profile': ['jti-missing', 'hint', () => legacyCase(assertion({ jti: undefined }))],
  'no jti under FAPI 2.0': ['jti-missing', 'strong', () => fapiCase(assertion({ jti: undefined }))],
  'the signing key for DPoP (demo-app)': [
    'dpop-same-as-client-key',
    'hint',
    async () => fapiCase({ proof: { key: await signingKey() }, authorization_request: undefined }),
  ],
};

describe('what working clients do', () => {
  it.each(Object.entries(tolerated))('%s is never said to be surer', async (_name, [code, most, make]) => {
    const { diagnosis } = await analyse(await make(), testNow);
    const found = diagnosis.findings.find((finding) => finding.code === code);
    expect(found?.certainty).toBe(most);
    expect(diagnosis.findings.filter(({ certainty }) => certainty === 'proof')).toEqual([]);
  });

  it.each([
    ['nbf = iat (openid-client 6)', () => fapiCase(assertion({ nbf: testNow - 5 }))],
    ['a life of 119 seconds', () => fapiCase(assertion({ iat: testNow, exp: testNow + 119 }))],
    [
      'client_id in the body',
      () => fapiCase({ parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } }),
    ],
    ['no kid', () => fapiCase({ assertion: { header: { kid: undefined } } })],
  ])('%s is no fault', async (_name, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a life above 120 seconds, which nobody has, stays proven', async () => {
    const { diagnosis } = await analyse(await fapiCase(assertion({ exp: testNow + 300 })), testNow);
    expect(diagnosis.findings[0]).toMatchObject({ code: 'exp-too-far', certainty: 'proof' });
  });
});
