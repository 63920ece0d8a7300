import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksInvalidJson } from './jwks-invalid-json.ts';

testCheck(jwksInvalidJson, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a trailing comma': [{ jwks: '{"keys":[],}' }, { certainty: 'proof', path: 'document' }],
    'single quotes': [{ jwks: "{'keys':[]}" }, { certainty: 'proof', path: 'document' }],
    'plain words': [{ jwks: 'not found' }, { certainty: 'proof', path: 'document' }],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
