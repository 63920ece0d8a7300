import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
import { encodePart } from '../../../testing/tokens.ts';
import { duplicateJsonKeys } from './duplicate-json-keys.ts';

testCheck(duplicateJsonKeys, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'iss twice': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('{"iss":"a","iss":"b"}').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', severity: 'warning', path: 'claims.iss' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});

it('reads eighty thousand names in one go, and shows ten that come twice', async () => {
  const names = Array.from({ length: 80_000 }, (_unused, at) => [`n${at}`, 0]);
  const claims = encodePart(Object.fromEntries(names));
  const client_assertion = `${encodePart({ alg: 'ES256' })}.${claims}.AAAA`;
  expect(await outcomeOf(duplicateJsonKeys, { client_assertion })).toEqual({ kind: 'passed' });
  const twice = `{${'"a":1,'.repeat(50)}"a":1}`;
  const again = `${encodePart({ alg: 'ES256' })}.${btoa(twice).replaceAll('=', '')}.AAAA`;
  const outcome = await outcomeOf(duplicateJsonKeys, { client_assertion: again });
  expect(outcome.kind === 'found' && outcome.finding.evidence.length).toBe(10);
});
