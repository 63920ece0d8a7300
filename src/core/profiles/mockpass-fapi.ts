import { mockpassFapiErrors, mockpassFapiPredictions } from './mockpass-fapi-answers.ts';
import { mockpassFapiOrder, mockpassFapiTolerates } from './mockpass-fapi-order.ts';
import { mockpassKeepsNoSet } from './mockpass-legacy.ts';
import type { Profile, Ruled } from './profile.ts';
import { known } from './ruled.ts';
import { fapiErrors } from './singpass-errors.ts';
import { singpassFapi } from './singpass-fapi.ts';

const observed = <Value>(value: Value, note?: string): Ruled<Value> =>
  known(value, 'observed', 'MockPass', note);

/** MockPass' v3 endpoint under FAPI 2.0: the rules are those of the real service, the answers are its own (singpass.md §5.5). */
export const mockpassFapi: Profile = {
  ...singpassFapi,
  id: 'mockpass-fapi',
  title: 'MockPass v3 (FAPI 2.0)',
  summary: 'The mock of the new profile, on your own machine',
  server: 'mockpass',
  standsFor: 'Singpass',
  callbackIssuerSince: undefined,
  detect: {
    hosts: [],
    tokenPaths: ['/singpass/v3/fapi/token', '/singpass/v3/fapi/par', '/singpass/v3/fapi'],
  },
  environments: {},
  clientIdPattern: undefined,
  parameters: {
    ...singpassFapi.parameters,
    code: observed({ presence: 'required' }),
  },
  assertion: {
    ...singpassFapi.assertion,
    algorithms: observed(['ES256'], 'The mock verifies ES256 alone; Singpass takes ES384 and ES512 too.'),
    clockToleranceSeconds: observed(60),
  },
  code: {
    ...singpassFapi.code,
    lifetimeSeconds: observed(300, 'Singpass: 60 seconds.'),
    pattern: observed('[A-Za-z0-9_-]+'),
  },
  keySet: { ...singpassFapi.keySet, port: undefined, cacheSeconds: mockpassKeepsNoSet },
  order: observed(mockpassFapiOrder),
  tolerates: observed(
    mockpassFapiTolerates,
    'MockPass answers with tokens; Singpass refuses, so they are reported all the same.',
  ),
  errors: [...mockpassFapiErrors, ...fapiErrors],
  predictions: mockpassFapiPredictions,
};
