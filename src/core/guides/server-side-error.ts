import { askProvider, newEachTime, ticketContents } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';
import { sometimesGroups, sometimesQuestion, sometimesSuspects } from './sometimes-suspects.ts';

export const serverSideErrorGuide = defineGuide({
  id: 'server-side-error',
  title: 'SERVER_SIDE_ERROR, server_error, upstream_dependency_error: the provider failed',
  intro:
    'Most often the provider could not fetch your key set: its copy lasts an hour, so this begins about an hour after something broke. An outage is the second cause.',
  references: ['Singpass support: token endpoint', 'Singpass: key sets'],
  start: 'keyset',
  nodes: {
    keyset: {
      kind: 'suspects',
      title: 'Can the provider fetch the key set?',
      suspects: [
        {
          id: 'host',
          ask: 'Is the address of the key set internal, or not https on port 443?',
          checks: ['jwks-internal-host', 'jwks-port-or-scheme', 'jwks-dns-ipv6'],
          to: 'c-host',
        },
        {
          id: 'answer',
          ask: 'Does the address of the key set answer with HTML, an error or a redirect?',
          checks: [
            'jwks-html',
            'jwks-http-error',
            'jwks-redirect',
            'jwks-invalid-json',
            'jwks-encoding',
            'jwks-content-type',
          ],
          to: 'c-answer',
        },
        {
          id: 'chain',
          ask: 'Does the host of the key set send an incomplete certificate chain?',
          checks: ['jwks-tls-chain'],
          to: 'c-chain',
        },
        {
          id: 'cert',
          ask: 'Is its certificate expired, self-signed, or for another name?',
          checks: ['jwks-cert-expired', 'jwks-self-signed', 'jwks-hostname-mismatch', 'jwks-tls-version'],
          to: 'c-cert',
        },
        {
          id: 'slow',
          ask: 'Does the key set take longer than three seconds to load, at least sometimes?',
          checks: ['jwks-slow'],
          askedAnyway: true,
          to: 'c-slow',
          help: 'The provider waits three seconds, three times.',
        },
        {
          id: 'blocked',
          ask: 'Does a firewall, bot rule, address list or client certificate stand before the key set?',
          checks: ['jwks-blocked', 'mtls-unexpected'],
          askedAnyway: true,
          to: 'c-blocked',
          help: '"Domain whitelisted" can mean this: your firewall must let the provider reach the host of the key set.',
        },
        {
          id: 'whitelist',
          ask: 'Is the domain that calls, or the redirect host, missing from the configuration in the portal?',
          checks: ['localhost-forbidden'],
          askedAnyway: true,
          to: 'c-whitelist',
          help: 'The other reading of "domain whitelisted": calls must come from a registered FQDN.',
        },
        {
          id: 'keys',
          ask: 'Is the key set itself broken, or without usable keys?',
          checks: [
            'jwks-empty',
            'jwks-no-sig',
            'jwks-no-enc',
            'jwks-single-jwk',
            'jwks-bare-array',
            'jwks-wrapped',
            'jwks-pem-or-cert',
            'jwks-private-exposed',
            'jwks-symmetric',
            'jwks-bom',
            'jwk-kid-missing',
          ],
          to: 'c-keys',
        },
        {
          id: 'mock-unread',
          ask: 'Is it a mock, which finds no JSON in the assertion or in the DPoP proof?',
          help: 'Look at its words: the characters that it quotes are those it could not read.',
          checks: [
            'header-not-json',
            'placeholder-left',
            'assertion-not-jwt',
            'assertion-bearer-prefix',
            'quotes-in-value',
            'dpop-header-broken',
          ],
          fact: 'mock',
          to: 'c-mock-unread',
        },
        {
          id: 'outage',
          ask: 'Do other users of the provider fail at the same time?',
          checks: ['server-outage'],
          askedAnyway: true,
          to: 'c-outage',
        },
        {
          id: 'upstream',
          ask: 'Was it userinfo that failed, for data that another agency holds?',
          checks: [],
          to: 'c-upstream',
          help: 'Agencies that hold financial and tax data have times of maintenance; userinfo then answers 502.',
        },
      ],
      groups: [
        {
          ask: 'Does something keep the provider from the key set?',
          of: ['host', 'answer', 'chain', 'cert', 'slow', 'blocked'],
        },
        { ask: 'Is something wrong with what is published or registered?', of: ['whitelist', 'keys'] },
        { ask: 'Does the provider, or an agency behind it, fail?', of: ['outage', 'upstream'] },
      ],
      otherwise: 'sometimes',
    },
    'c-host': {
      kind: 'conclusion',
      title: 'The provider cannot reach the address of the key set',
      steps: [
        'Serve it at a public host name, over https on port 443.',
        'Register that address in the portal.',
      ],
    },
    'c-answer': {
      kind: 'conclusion',
      title: 'The address of the key set does not answer with the key set',
      steps: [
        'Fetch it from outside your network: `curl -sS -o /dev/null -w "%{http_code} %{time_total} %{num_redirects}" URL`',
        'It must answer 200 with JSON, without login, challenge or redirect.',
      ],
    },
    'c-chain': fault('jwks-tls-chain', {
      steps: [
        'Look: openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null',
        'Verification switched off in your own program changes nothing: this connection is made by the provider.',
      ],
    }),
    'c-cert': {
      kind: 'conclusion',
      title: 'The certificate of the key set is not accepted',
      steps: [
        'Use a certificate of a public authority, in date, for this very host name, with TLS 1.2 or newer.',
        'Look: openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null',
      ],
    },
    'c-slow': {
      kind: 'conclusion',
      cause: 'jwks-slow',
      title: 'The key set is too slow',
    },
    'c-blocked': {
      kind: 'conclusion',
      cause: 'jwks-blocked',
      title: 'The provider is kept out of the key set',
      steps: [
        'Let everybody read this path. The provider publishes no addresses: allow by host name where you must.',
      ],
    },
    'c-whitelist': askProvider('The domain is not registered in the portal', [
      'Register the FQDN and check that the status is "Synced successfully".',
      'localhost is not accepted for the Login API.',
    ]),
    'c-keys': {
      kind: 'conclusion',
      title: 'The key set cannot be used as it is',
      steps: [
        'Serve {"keys":[…]} with at least one key of use sig and one of use enc.',
        'Take private members out; make new keys for those that were published.',
      ],
    },
    'c-mock-unread': {
      kind: 'conclusion',
      title: 'The mock cannot read the assertion or the DPoP proof',
      steps: [
        'Print both before they are sent: each has three parts joined with dots, and begins with eyJ.',
        'Replace a placeholder, and take off quotation marks and a word such as Bearer or DPoP in front.',
      ],
    },
    'c-outage': askProvider('The provider has an outage', [
      'Look at the page of scheduled downtimes.',
      'Try again at most three times, with growing pauses.',
      newEachTime,
    ]),
    'c-upstream': {
      kind: 'conclusion',
      title: 'An agency behind the provider does not answer',
      steps: [
        'Look at the page of scheduled downtimes of the provider.',
        'Try again later with a new login, and let the program do without these data meanwhile.',
      ],
    },
    sometimes: sometimesQuestion,
    'sometimes-why': {
      kind: 'suspects',
      title: 'What differs from one time to the next',
      suspects: [...suspectsOf(sometimesSuspects, ['now-slow', 'now-edges'])],
      groups: sometimesGroups,
      otherwise: 'end',
    },
    ...endsOf(sometimesSuspects, ['now-slow', 'now-edges']),
    end: fault('server-cannot-fetch-jwks', {
      title: 'What kept the provider from the key set was not found here',
      escalate: ticketContents,
    }),
  },
});
