import { fault, type QuestionNode, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';

/** Asked where nothing else is left: what fails each time has another cause than what fails now and then. */
export const sometimesQuestion: QuestionNode<'sometimes-why' | 'end'> = {
  kind: 'question',
  ask: 'Does it fail only sometimes, with the same program and the same settings?',
  options: [
    { id: 'yes', label: 'Yes, only sometimes', to: 'sometimes-why' },
    { id: 'no', label: 'No, each time', to: 'end' },
    { id: 'unknown', label: 'I don’t know', to: 'end' },
  ],
};

/** What differs from one time to the next (faults.md §3.8). */
export const sometimesSuspects = defineFamily({
  'now-plus': {
    ask: 'Do the codes that fail hold a +, a / or a =, and those that work none?',
    help: 'The code is random: an encoding fault shows only with some of them.',
    checks: ['plus-becomes-space'],
    end: fault('plus-becomes-space'),
  },
  'now-twice': {
    ask: 'Is the callback sometimes run twice: by a reload, a prefetch or a second tab?',
    checks: ['double-redemption-race'],
    askedAnyway: true,
    end: fault('double-redemption-race'),
  },
  'now-stores': {
    ask: 'Do several instances of the program run without a session store in common?',
    help: 'The login begins on one and ends on another, which has neither the verifier nor the DPoP key.',
    checks: [],
    end: {
      kind: 'conclusion',
      title: 'An instance does not have the session of the login',
      steps: [
        'Keep state, nonce, code_verifier and the DPoP key in a store that all instances share.',
        'Or let the load balancer send a person to the same instance until the login has ended.',
      ],
    },
  },
  'now-zeros': {
    ask: 'Does about one signature in a hundred fail, and the same request works when signed anew?',
    help: 'r or s begins with a zero byte in 0.8 % of the signatures on P-256; on P-521 in three of four.',
    checks: ['sig-unpadded-rs'],
    end: fault('sig-unpadded-rs'),
  },
  'now-instances': {
    ask: 'Do the failures come from one instance, container or region only?',
    checks: ['sig-multi-instance-keys'],
    askedAnyway: true,
    end: fault('sig-multi-instance-keys', {
      title: 'One instance signs with another key than the rest',
      steps: ['Log the name of the instance and the kid with each request, and compare.'],
    }),
  },
  'now-clock': {
    ask: 'Do the failures begin after a machine has slept, was resumed or moved?',
    help: 'A clock drifts until it is set again.',
    checks: ['clock-skew-small'],
    askedAnyway: true,
    end: fault('clock-skew-small', { title: 'The clock is off until it is set again' }),
  },
  'now-slow': {
    ask: 'Do the failures come about once an hour, or after a quiet time?',
    help: 'The provider fetches the key set anew each hour, and waits three seconds: a host that must wake up first is too slow.',
    checks: ['jwks-slow'],
    askedAnyway: true,
    end: fault('jwks-slow'),
  },
  'now-edges': {
    ask: 'Does the address of the key set give different keys from different places or at different tries?',
    help: 'Edges of a CDN and instances behind a load balancer may hold different documents.',
    checks: ['jwks-instances-differ'],
    askedAnyway: true,
    end: fault('jwks-instances-differ', { title: 'The address of the key set gives different keys' }),
  },
  'now-jti': {
    ask: 'Is jti made of the time, a counter or a weak random source?',
    help: 'Two requests at the same moment then carry the same one.',
    checks: ['jti-reused'],
    askedAnyway: true,
    end: fault('jti-reused'),
  },
  'now-rotation': {
    ask: 'Did the failures begin with a change of keys, and end after about an hour?',
    checks: ['jwks-cached-after-rotation'],
    fact: 'set-kept',
    end: fault('jwks-cached-after-rotation', {
      title: 'The provider held the old key set for an hour',
    }),
  },
});

/** What one look at the times of the failures answers. */
export const sometimesGroups: readonly SuspectGroup[] = [
  {
    ask: 'Does something differ from one time to the next?',
    of: ['now-plus', 'now-twice', 'now-stores', 'now-zeros', 'now-instances', 'now-clock', 'now-jti'],
  },
  {
    ask: 'Is the key set another from one time to the next, or not always there?',
    of: ['now-slow', 'now-edges', 'now-rotation'],
  },
];
