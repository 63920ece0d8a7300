import { legacyCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { unsupportedGrantTypeGuide } from './unsupported-grant-type.ts';

const response = errorAnswer(400, 'unsupported_grant_type');
const body = (parameters: Readonly<Record<string, string | undefined>>) => () =>
  legacyCase({ parameters, response });
const url = 'https://stg-id.singpass.gov.sg/token';

testGuide(unsupportedGrantTypeGuide, {
  byHand: {
    'another value': [{ wrong: 'yes' }, 'c-wrong'],
    'no grant_type': [{ 'grant-missing': 'yes' }, 'c-missing'],
    'the body is no form': [{ body: 'yes' }, 'c-body'],
    'a shell cut the body': [{ 'grant-cut': 'yes' }, 'c-shell'],
    'sent twice': [{ twice: 'yes' }, 'c-twice'],
    CIBA: [{ ciba: 'yes' }, 'c-ciba'],
    'a refresh': [{ refresh: 'yes' }, 'c-refresh'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'a British spelling': [body({ grant_type: 'authorisation_code' }), 'grant-type-wrong', 'c-wrong'],
    'a line end behind it': [
      body({ grant_type: 'authorization_code\n' }),
      'param-trailing-newline',
      'c-wrong',
    ],
    'no grant_type': [body({ grant_type: undefined }), 'grant-type-missing', 'c-missing'],
    'its name in another case': [
      body({ grant_type: undefined, grantType: 'authorization_code' }),
      'param-name-wrong',
      'c-missing',
    ],
    'a JSON body that says it is a form': [
      () => legacyCase({ request: `curl ${url} -d '{"grant_type":"authorization_code"}'`, response }),
      'ct-form-json-body',
      'c-body',
    ],
  },
});
