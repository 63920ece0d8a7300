import { mockpassLegacyAnswers } from './mockpass-legacy-answers.ts';
import { mockpassOrder, mockpassTolerates } from './mockpass-order.ts';
import { mockpassPredictions } from './mockpass-predictions.ts';
import type { Profile, Ruled } from './profile.ts';
import { clientAssertionType, fixedValue, known } from './ruled.ts';
import { singpassTolerance } from './singpass-common.ts';
import { legacyErrors } from './singpass-errors.ts';
import { singpassLegacy } from './singpass-legacy.ts';

const observed = <Value>(value: Value, note?: string): Ruled<Value> =>
  known(value, 'observed', 'MockPass', note);

/** It is fetched anew, whatever its headers say (singpass.md §5.1). */
export const mockpassKeepsNoSet: Ruled<number> = observed(
  0,
  'The mock fetches the set for each token request; Singpass keeps it for an hour.',
);

/** MockPass' v2 endpoint, for those who develop against it (singpass.md §5): the rules are those of the old profile, the answers are its own. */
export const mockpassLegacy: Profile = {
  ...singpassLegacy,
  id: 'mockpass-legacy',
  title: 'MockPass v2',
  summary: 'The mock of the old profile, on your own machine',
  server: 'mockpass',
  standsFor: 'Singpass',
  detect: { hosts: [], tokenPaths: ['/singpass/v2/token', '/singpass/v2'] },
  environments: {},
  parameters: {
    ...singpassLegacy.parameters,
    grant_type: observed(fixedValue('authorization_code')),
    client_assertion_type: observed(fixedValue(clientAssertionType)),
    code: observed({ presence: 'required' }, 'Codes are standard base64 and may hold + and /.'),
  },
  clientIdPattern: undefined,
  assertion: {
    ...singpassLegacy.assertion,
    typ: observed(
      { presence: 'required', values: ['JWT'] },
      'Version 4.3.4 refuses without; 4.6.11 does not look.',
    ),
    requiredClaims: observed(
      ['sub', 'aud'],
      'iss, iat, exp and jti are not looked for; Singpass refuses without them.',
    ),
    clockToleranceSeconds: observed(0),
    // The mock does not look at iat: what counts is how the real service is taken to judge it.
    iatToleranceSeconds: singpassTolerance,
  },
  code: { lifetimeSeconds: observed(300), pattern: observed('[A-Za-z0-9+/=_-]+') },
  keySet: {
    ...singpassLegacy.keySet,
    encryptionKey: observed('required'),
    cacheSeconds: mockpassKeepsNoSet,
  },
  order: observed(mockpassOrder),
  tolerates: observed(
    mockpassTolerates,
    'MockPass answers with tokens; Singpass refuses, so they are reported all the same.',
  ),
  errors: [...mockpassLegacyAnswers, ...legacyErrors],
  predictions: mockpassPredictions,
  endsOn: undefined,
  successor: observed('mockpass-fapi'),
};
