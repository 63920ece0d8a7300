import { fapiCase } from '../../../testing/cases.ts';
import { keyUnknown, rotatedCase, rotatedSet } from '../../../testing/rotations.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksInstancesDiffer } from './jwks-instances-differ.ts';

const one = (): Promise<string> => rotatedSet({ 'key-1': 'sig-new' });
const two = (): Promise<string> => rotatedSet({ 'key-2': 'sig-old' });

testCheck(jwksInstancesDiffer, {
  accepts: {
    'the same keys in another order': async () => {
      const text = await one();
      const { keys } = JSON.parse(text) as { keys: unknown[] };
      return rotatedCase('key-1', text, JSON.stringify({ keys: keys.toReversed() }));
    },
  },
  rejects: {
    'another signing key': [
      async () => rotatedCase('key-1', await one(), await two()),
      { certainty: 'hint', severity: 'note', path: 'keys', found: /key-1/ },
    ],
    'another signing key, and the server knows no such key': [
      async () => rotatedCase('key-1', await one(), await two(), keyUnknown),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'one set': [fapiCase, 'cannot-tell'],
    'sets without keys': [
      () => fapiCase({ jwks: '{"keys":[]}', other_jwks: '{"keys":[]}' }),
      'not-applicable',
    ],
  },
});
