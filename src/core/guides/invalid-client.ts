import { claimSuspects } from './claim-suspects.ts';
import { askProvider, escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';
import { requestSuspects } from './request-suspects.ts';
import { signatureSuspects } from './signature-suspects.ts';

export const invalidClientGuide = defineGuide({
  id: 'invalid-client',
  title: 'invalid_client',
  intro:
    'The server does not accept the client, and hides why. Three families: what the assertion says, how it is signed, which client it is.',
  references: ['RFC 6749 §5.2', 'RFC 7523 §3.2'],
  start: 'signature',
  nodes: {
    signature: {
      kind: 'suspects',
      title: 'How it is signed',
      suspects: [
        ...suspectsOf(signatureSuspects, [
          'malformed',
          'alg',
          'algkey',
          'kid',
          'otherkey',
          'form',
          'input',
          'key',
          'document',
        ]),
      ],
      otherwise: 'claims',
    },
    ...endsOf(signatureSuspects, [
      'malformed',
      'alg',
      'algkey',
      'kid',
      'otherkey',
      'form',
      'input',
      'key',
      'document',
    ]),
    claims: {
      kind: 'suspects',
      title: 'What it says',
      suspects: [
        ...suspectsOf(claimSuspects, [
          'expired',
          'clock',
          'types',
          'lifetime',
          'aud',
          'issub',
          'absent',
          'jti',
          'typ',
          'env',
          'codeclaim',
        ]),
      ],
      otherwise: 'client',
    },
    ...endsOf(claimSuspects, [
      'expired',
      'clock',
      'types',
      'lifetime',
      'aud',
      'issub',
      'absent',
      'jti',
      'typ',
      'env',
      'codeclaim',
    ]),
    client: {
      kind: 'suspects',
      title: 'Which client it is',
      suspects: [
        {
          id: 'clientid',
          ask: 'Is client_id malformed, or of another environment?',
          checks: ['client-id-malformed', 'client-id-mismatch', 'client-id-unknown', 'client-id-missing'],
          to: 'c-clientid',
        },
        {
          id: 'mechanism',
          ask: 'Is another way of authentication sent along: client_secret, Basic, Bearer?',
          checks: ['basic-header-plus-assertion', 'client-secret-used', 'bearer-header-plus-assertion'],
          to: 'c-mechanism',
        },
        {
          id: 'active',
          ask: 'Is the app inactive, not synced, or its agreement unsigned?',
          checks: [],
          to: 'c-active',
        },
        {
          id: 'rotation',
          ask: 'Was the key set changed within the last hour, or is another one registered?',
          checks: ['jwks-not-registered'],
          to: 'c-rotation',
        },
        {
          id: 'fetch',
          ask: 'Can the provider not fetch the key set?',
          checks: ['server-cannot-fetch-jwks', 'jwks-tls-chain', 'jwks-http-error'],
          to: 'c-fetch',
        },
      ],
      otherwise: 'end',
    },
    'c-clientid': {
      kind: 'conclusion',
      title: 'client_id is not the one of this app and environment',
      steps: [
        'Copy the App ID from the page of the app in the portal, for staging and production each its own.',
        'Send the same text as client_id, iss and sub.',
      ],
    },
    'c-mechanism': requestSuspects.secret.end,
    'c-active': askProvider('The app is not active', [
      'Check in the portal: app active, configuration "Synced successfully", agreement signed, right environment.',
    ]),
    'c-rotation': fault('jwks-not-registered'),
    'c-fetch': fault('server-cannot-fetch-jwks'),
    end: escalation,
  },
});
