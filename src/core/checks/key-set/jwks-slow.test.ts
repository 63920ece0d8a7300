import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksSlow } from './jwks-slow.ts';

testCheck(jwksSlow, {
  accepts: {
    'a quick answer': { certificates: '200 0.412345 0 0' },
    'exactly as long as the provider waits': { certificates: 'time_total: 3.000000' },
  },
  rejects: {
    'the command that the guides give': [
      { certificates: '200 4.512345 0 0' },
      { certainty: 'hint', path: 'output', found: '4.512345 seconds', expected: 'less than 3 seconds' },
    ],
    'time_total by name': [{ certificates: 'time_total: 3.1' }, { certainty: 'hint' }],
    'a time below the key set': [
      async () => ({ jwks: `${await makeKeySet()}\ntime_total: 5.104` }),
      { certainty: 'hint', path: 'output', found: '5.104 seconds' },
    ],
    'a time in place of the key set': [{ jwks: '200 4.512345 0 0' }, { certainty: 'hint', path: 'output' }],
    'the shell’s own clock': [{ certificates: 'real\t0m7.2s' }, { certainty: 'hint' }],
    'a timeout where the key set should stand': [
      { jwks: 'curl: (28) Operation timed out after 3001 milliseconds with 0 bytes received' },
      { certainty: 'hint', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a key set': [fapiCase, 'cannot-tell'],
  },
});
