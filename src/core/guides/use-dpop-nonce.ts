import { askProvider } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const useDpopNonceGuide = defineGuide({
  id: 'use-dpop-nonce',
  title: 'use_dpop_nonce',
  intro:
    'The server wants a value of its own, from the DPoP-Nonce header, inside the proof. It is no fault: the client repeats the request once.',
  references: ['RFC 9449 §8'],
  start: 'nonce-header',
  nodes: {
    'nonce-header': {
      kind: 'question',
      ask: 'Does the answer hold a DPoP-Nonce header?',
      options: [
        { id: 'yes', label: 'Yes', to: 'retried' },
        { id: 'no', label: 'No', to: 'c-none' },
        { id: 'unknown', label: 'I don’t know', to: 'c-none' },
      ],
      probe: { checks: ['dpop-nonce'], found: 'yes' },
    },
    retried: {
      kind: 'question',
      ask: 'Did the client repeat the request with that value as claim nonce?',
      options: [
        { id: 'no', label: 'No', to: 'c-retry' },
        { id: 'yes', label: 'Yes, and it failed again', to: 'c-again' },
        { id: 'unknown', label: 'I don’t know', to: 'c-retry' },
      ],
    },
    'c-retry': fault('dpop-nonce', { steps: ['Make a new proof: new jti, new iat, same key, and nonce.'] }),
    'c-again': askProvider('The nonce is not accepted', [
      'Use the newest DPoP-Nonce of this server, not of another endpoint.',
      'Make a new client assertion too: its jti is spent.',
    ]),
    'c-none': askProvider('The nonce is not to be seen', [
      'Log the headers of the answer: `curl -i`.',
      'A proxy may take the DPoP-Nonce header off.',
    ]),
  },
});
