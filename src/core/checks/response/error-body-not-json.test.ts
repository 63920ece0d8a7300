import { testCheck } from '../../../testing/test-check.ts';
import { errorBodyNotJson } from './error-body-not-json.ts';

testCheck(errorBodyNotJson, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    Node: [
      { response: 'SyntaxError: Unexpected token < in JSON at position 0' },
      { certainty: 'strong', path: 'body' },
    ],
    'Node 20, which quotes the beginning': [
      { response: `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON` },
      { certainty: 'strong', path: 'body' },
    ],
    Python: [
      { response: 'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
