import { expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import { jwksBom } from './jwks-bom.ts';

it('is refused where the server is known to stop at it, and a risk elsewhere', async () => {
  for (const [profile, severity, error] of [
    ['oidc-provider', 'error', 'invalid_client'],
    ['singpass-fapi', 'warning', undefined],
    ['mockpass-fapi', 'warning', undefined],
  ] as const) {
    const { diagnosis } = await analyse({ profile, jwks: `\uFEFF${await makeKeySet()}` }, testNow);
    expect(diagnosis.findings.find(({ code }) => code === 'jwks-bom')?.severity).toBe(severity);
    expect(diagnosis.predicted?.error).toBe(error);
  }
});

testCheck(jwksBom, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a mark in front of the body of an answer': [
      { jwks: 'HTTP/1.1 200 OK\r\n\r\n\uFEFF{"keys":[]}' },
      { certainty: 'proof', found: 'U+FEFF' },
    ],
    'a mark that a file may have': [{ jwks: '\uFEFF{"keys":[]}' }, { certainty: 'strong', found: 'U+FEFF' }],
    'a mark that a terminal shows by its bytes': [
      { jwks: 'ï»¿{"keys":[]}' },
      { certainty: 'strong', found: 'U+FEFF' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
