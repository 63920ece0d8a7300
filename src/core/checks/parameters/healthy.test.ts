import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { outcomeOf } from '../../../testing/test-check.ts';
import { parameterChecks } from './registry.ts';

const success =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"y"}';
const cases = {
  'a FAPI case': fapiCase,
  'a FAPI case without key set and pushed request': () =>
    fapiCase({ jwks: undefined, authorization_request: undefined }),
  'a FAPI case that was answered': () => fapiCase({ response: success }),
  'a case of the old profile': legacyCase,
  'a case of the old profile that was answered': () =>
    legacyCase({ response: success, authorization_request: undefined }),
  'a FAPI case of which nothing says what it is': () =>
    fapiCase({ profile: undefined, environment: undefined }),
};

describe.each(Object.entries(cases))('%s', (_name, make) => {
  it.each(parameterChecks.map((check) => [check.code, check] as const))('has no %s', async (_code, check) => {
    expect((await outcomeOf(check, make)).kind).not.toBe('found');
  });
});
