import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const invalidDpopProofGuide = defineGuide({
  id: 'invalid-dpop-proof',
  title: 'invalid_dpop_proof',
  intro: 'The proof in the DPoP header is missing, wrong, too old, or made with another key than at PAR.',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  start: 'proof',
  nodes: {
    proof: {
      kind: 'suspects',
      title: 'The proof',
      suspects: [
        {
          id: 'key',
          ask: 'Was the proof made with another key than at PAR?',
          checks: ['dpop-key-changed'],
          to: 'c-key',
        },
        {
          id: 'htu',
          ask: 'Is htu another URL than the one called?',
          checks: ['dpop-htu-endpoint', 'dpop-htu-slash-query'],
          to: 'c-htu',
        },
        { id: 'htm', ask: 'Is htm another method than POST?', checks: ['dpop-htm'], to: 'c-htm' },
        { id: 'time', ask: 'Is iat or exp not of now?', checks: ['dpop-iat', 'dpop-exp'], to: 'c-time' },
        {
          id: 'header',
          ask: 'Is the header broken: two of them, no token, a scheme word?',
          checks: ['dpop-header-broken'],
          to: 'c-header',
        },
        {
          id: 'typ',
          ask: 'Is typ not dpop+jwt, or alg not ES256, ES384, ES512?',
          checks: ['dpop-typ', 'dpop-alg'],
          to: 'c-typ',
        },
        {
          id: 'jwk',
          ask: 'Is jwk missing from the header, or does it hold the private key?',
          checks: ['dpop-jwk-missing', 'dpop-jwk-private'],
          to: 'c-jwk',
        },
        {
          id: 'signature',
          ask: 'Does the proof not verify with its own key?',
          checks: ['dpop-signature'],
          to: 'c-signature',
        },
        {
          id: 'jti',
          ask: 'Is jti missing, or was this proof sent before?',
          checks: ['dpop-jti', 'dpop-reused-proof'],
          to: 'c-jti',
        },
        { id: 'missing', ask: 'Is there no DPoP header at all?', checks: ['dpop-missing'], to: 'c-missing' },
        {
          id: 'instances',
          ask: 'Do several instances of your program handle one login, each with a key of its own?',
          checks: [],
          to: 'c-instances',
        },
      ],
      otherwise: 'proxy',
    },
    'c-key': fault('dpop-key-changed', {
      steps: ['Look for several instances, a restart, or a session that does not hold the key.'],
    }),
    'c-htu': fault('dpop-htu-endpoint'),
    'c-htm': fault('dpop-htm'),
    'c-time': fault('dpop-iat'),
    'c-header': fault('dpop-header-broken'),
    'c-typ': fault('dpop-typ'),
    'c-jwk': fault('dpop-jwk-missing'),
    'c-signature': fault('dpop-signature'),
    'c-jti': fault('dpop-reused-proof'),
    'c-missing': fault('dpop-missing'),
    'c-instances': {
      kind: 'conclusion',
      title: 'The DPoP key is not shared between instances',
      steps: ['Store the key pair in the session, in a store that all instances share.'],
    },
    proxy: {
      kind: 'question',
      ask: 'Is the server one of your own behind a proxy, which sees another URL than the client?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-proxy' },
        { id: 'no', label: 'No', to: 'end' },
      ],
    },
    'c-proxy': {
      kind: 'conclusion',
      cause: 'dpop-htu-proxy',
      title: 'The server sees another URL than the client calls',
      steps: ['Let the proxy forward scheme and host, and the server trust them.'],
    },
    end: escalation,
  },
});
