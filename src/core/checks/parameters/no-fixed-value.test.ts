import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testNow } from '../../../testing/times.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Profile } from '../../profiles/profile.ts';
import { rfc7523 } from '../../profiles/rfc7523.ts';
import type { Check } from '../define-check.ts';
import { assertionTypeWrong } from './assertion-type-wrong.ts';
import { grantTypeMissing } from './grant-type-missing.ts';
import { grantTypeWrong } from './grant-type-wrong.ts';
import { scopeNotAllowed } from './scope-not-allowed.ts';

const outcome = async (check: Check, parameters: Profile['parameters']) => {
  const given = await fapiCase({
    parameters: { grant_type: 'x', scope: 'x', client_assertion_type: 'x', other: 'x' },
  });
  return check.run({ ...buildSubject(given, testNow), profile: { ...rfc7523, parameters } });
};

it.each<[string, Check]>([
  ['client_assertion_type', assertionTypeWrong],
  ['grant_type', grantTypeWrong],
  ['scope', scopeNotAllowed],
])('no value of %s is wrong where the profile fixes none', async (name, check) => {
  const free = {
    value: { presence: 'required' },
    source: 'RFC 6749 §4.1.3',
    date: '',
    mark: 'documented',
  } as const;
  const because = 'the profile fixes no value';
  expect(await outcome(check, {})).toEqual({ kind: 'not-applicable', because });
  expect(await outcome(check, { [name]: free })).toEqual({ kind: 'not-applicable', because });
  const fixed = { ...free, value: { ...free.value, values: ['y'] } };
  expect(await outcome(check, { [name]: fixed })).toMatchObject({
    kind: 'found',
    finding: { evidence: [{ found: 'x', expected: 'y' }] },
  });
});

it('no parameter is missing where the profile does not know it', async () => {
  expect((await outcome(grantTypeMissing, {})).kind).toBe('not-applicable');
});
