import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { parameterChecks } from './parameters/registry.ts';
import { transportChecks } from './transport/registry.ts';

const own = [...transportChecks, ...parameterChecks];
const kindsOf = (given: Case): readonly string[] => {
  const subject = buildSubject(given, testNow);
  return own.map((check) => check.run(subject).kind);
};
const size = 10_000_000;
const names = fc.constantFrom(
  'code',
  'grant_type',
  'client_id',
  'redirect_uri',
  'client_assertion',
  '__proto__',
  'amp;code',
  "'code",
  '',
);
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('%', '$X', '<x>', '@x', '"', '', 'https%3A', '***', '\uD800'),
);

describe('the checks of transport and parameters', () => {
  it('never throw, whatever the parameters are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, values)),
        fc.constantFrom('singpass-fapi', 'singpass-legacy', 'mockpass-legacy'),
        (pairs, profile) => {
          const parameters = Object.fromEntries(pairs);
          const request = pairs.map(([name, value]) => `${name}=${value}`).join('&');
          expect(kindsOf({ profile, parameters })).toHaveLength(own.length);
          expect(
            kindsOf({
              profile,
              request,
              previous_request: request,
              authorization_request: request,
              callback: `?${request}`,
            }),
          ).toHaveLength(own.length);
        },
      ),
    );
  });

  it.each([
    ['a code', `grant_type=authorization_code&code=${'x'.repeat(size)}`],
    ['a code of signs', `grant_type=authorization_code&code=${'%3C&$<{'.repeat(size / 8)}`],
    ['a redirect_uri', `grant_type=authorization_code&redirect_uri=https://a/?${'a=1&'.repeat(size / 4)}`],
    ['a name', `grant_type=authorization_code&${'c'.repeat(size)}=1`],
    ['blanks', `grant_type=authorization_code&code=${' '.repeat(size)}x`],
  ])('read ten megabytes of %s', (_name, request) => {
    expect(kindsOf({ request, callback: request, authorization_request: request })).toHaveLength(own.length);
  });
});
