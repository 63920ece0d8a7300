import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';
import { sometimesGroups, sometimesQuestion, sometimesSuspects } from './sometimes-suspects.ts';

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
          id: 'proof-key',
          ask: 'Was the proof made with another key than at PAR?',
          checks: ['dpop-key-changed', 'dpop-jkt-wrong'],
          to: 'c-key',
        },
        {
          id: 'htu',
          ask: 'Is htu another URL than the one called?',
          checks: ['dpop-htu-endpoint', 'dpop-htu-slash-query'],
          to: 'c-htu',
        },
        {
          id: 'htm',
          ask: 'Is htm another method than the one of the call: POST at PAR and token, GET at userinfo?',
          checks: ['dpop-htm'],
          to: 'c-htm',
        },
        {
          id: 'time',
          ask: 'Are iat or exp of the proof not of now?',
          checks: ['dpop-iat', 'dpop-exp'],
          to: 'c-time',
        },
        {
          id: 'proof-header',
          ask: 'Is the DPoP header sent twice or empty, or does a word such as DPoP or Bearer stand before the proof?',
          checks: ['dpop-header-broken'],
          to: 'c-header',
        },
        {
          id: 'proof-typ',
          ask: 'Is typ not dpop+jwt, or alg not ES256, ES384, ES512?',
          checks: ['dpop-typ', 'dpop-alg', 'assertion-is-dpop-proof'],
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
          id: 'proof-jti',
          ask: 'Is jti missing, or was this proof sent before?',
          checks: ['dpop-jti', 'dpop-reused-proof'],
          askedAnyway: true,
          to: 'c-jti',
        },
        {
          id: 'proof-missing',
          ask: 'Is there no DPoP header at all?',
          checks: ['dpop-missing'],
          to: 'c-missing',
        },
        {
          id: 'proof-ath',
          ask: 'Was it userinfo, and ath is missing or the hash of another text than the access token?',
          checks: ['dpop-ath'],
          to: 'c-ath',
        },
        {
          id: 'proof-more',
          ask: 'Does it carry ath at the token endpoint, or is it signed with the key of the assertion?',
          checks: ['dpop-ath-at-token', 'dpop-same-as-client-key'],
          to: 'c-more',
        },
        {
          id: 'proof-instances',
          ask: 'Do several instances of your program handle one login, each with a key of its own?',
          checks: [],
          to: 'c-instances',
        },
      ],
      groups: [
        {
          ask: 'Is the proof missing, or made with another key than that of its login?',
          of: ['proof-key', 'proof-header', 'proof-missing', 'proof-instances'],
        },
        {
          ask: 'Does it say something else than the call, or is it not new?',
          of: ['htu', 'htm', 'time', 'proof-jti', 'proof-ath'],
        },
        { ask: 'Is it not made as a proof is?', of: ['proof-typ', 'jwk', 'signature', 'proof-more'] },
      ],
      otherwise: 'own-proxy',
    },
    'c-key': fault('dpop-key-changed', {
      steps: ['Look for several instances, a restart, or a session that does not hold the key.'],
    }),
    'c-htu': fault('dpop-htu-endpoint'),
    'c-htm': fault('dpop-htm'),
    'c-ath': fault('dpop-ath'),
    'c-time': {
      kind: 'conclusion',
      title: 'The times of the proof are not of now',
      steps: [
        'Make the proof just before the request: iat now, in seconds, and exp at most two minutes later if it is sent at all.',
        'Set the clock by NTP.',
      ],
    },
    'c-header': fault('dpop-header-broken'),
    'c-typ': {
      kind: 'conclusion',
      title: 'typ or alg of the proof is not one that the server takes',
      steps: ['Set typ to dpop+jwt and sign with ES256.'],
    },
    'c-jwk': {
      kind: 'conclusion',
      title: 'jwk in the header of the proof is not a public key',
      steps: [
        'Put the public key into the header as jwk: kty, crv, x and y, without d.',
        'Make a new key pair where d was sent.',
      ],
    },
    'c-signature': fault('dpop-signature'),
    'c-jti': {
      kind: 'conclusion',
      title: 'The proof is not new',
      steps: ['Make a new proof with a new jti for each request: PAR, token and userinfo each its own.'],
    },
    'c-missing': fault('dpop-missing'),
    'c-more': {
      kind: 'conclusion',
      title: 'The proof is not made as the provider describes it',
      steps: [
        'Leave ath out where no access token is sent along: it belongs to userinfo only.',
        'Make one key pair for each login, and keep the key of the assertion for assertions.',
      ],
    },
    'c-instances': {
      kind: 'conclusion',
      title: 'The DPoP key is not shared between instances',
      steps: ['Store the key pair in the session, in a store that all instances share.'],
    },
    'own-proxy': {
      kind: 'question',
      ask: 'Is the server one of your own behind a proxy, which sees another URL than the client?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-proxy' },
        { id: 'no', label: 'No', to: 'sometimes' },
        { id: 'unknown', label: 'I don’t know', to: 'sometimes' },
      ],
      probe: { checks: ['dpop-htu-proxy'], found: 'yes' },
    },
    'c-proxy': {
      kind: 'conclusion',
      cause: 'dpop-htu-proxy',
      title: 'The server sees another URL than the client calls',
      steps: ['Let the proxy forward scheme and host, and the server trust them.'],
    },
    sometimes: sometimesQuestion,
    'sometimes-why': {
      kind: 'suspects',
      title: 'What differs from one time to the next',
      suspects: [...suspectsOf(sometimesSuspects, ['now-stores', 'now-clock'])],
      groups: sometimesGroups,
      otherwise: 'end',
    },
    ...endsOf(sometimesSuspects, ['now-stores', 'now-clock']),
    end: escalation,
  },
});
