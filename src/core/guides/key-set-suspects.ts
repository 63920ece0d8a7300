import { fault, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';

/**
 * The key set cannot be had. The provider reports it as invalid_client, SERVER_SIDE_ERROR, server_error,
 * upstream_dependency_error or invalid_request (singpass.md §7.3), so every guide of these asks.
 */
export const keySetSuspects = defineFamily({
  fetch: {
    ask: 'Can the provider not fetch the key set?',
    help: 'It must answer from everywhere, over https on port 443 with a complete chain, within three seconds.',
    checks: [
      'server-cannot-fetch-jwks',
      'jwks-tls-chain',
      'jwks-cert-expired',
      'jwks-self-signed',
      'jwks-hostname-mismatch',
      'jwks-tls-version',
      'jwks-internal-host',
      'jwks-port-or-scheme',
      'jwks-dns-ipv6',
      'jwks-slow',
      'jwks-blocked',
      'mtls-unexpected',
    ],
    end: fault('server-cannot-fetch-jwks', {
      steps: [
        'Open the guide for SERVER_SIDE_ERROR: it goes through what keeps a provider from a key set.',
        'Verification switched off in your own program changes nothing: this connection is made by the provider.',
      ],
      nextGuide: 'server-side-error',
    }),
  },
});

/** What one look at the published key set answers. */
export const keySetGroups: readonly SuspectGroup[] = [
  { ask: 'Can the provider not use the key set as it is?', of: ['document', 'fetch', 'enc-key', 'enc'] },
];
