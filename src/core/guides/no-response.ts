import { defineGuide, fault } from './define-guide.ts';
import { requestSuspects } from './request-suspects.ts';

export const noResponseGuide = defineGuide({
  id: 'no-response',
  title: 'No answer from the server',
  intro:
    'The request did not get there, or the answer did not get back. Nothing of the assertion is to blame yet.',
  references: ['Public reports'],
  start: 'where',
  nodes: {
    where: {
      kind: 'suspects',
      title: 'Where it stopped',
      suspects: [
        {
          id: 'shell-complaint',
          ask: 'Did the shell or curl itself complain?',
          checks: [
            'shell-unquoted-amp',
            'powershell-curl-alias',
            'windows-cmd-single-quotes',
            'windows-line-continuation',
            'curl-missing-x-or-d',
          ],
          askedAnyway: true,
          fact: 'not-sent',
          to: 'c-shell',
        },
        {
          id: 'callback-refused',
          ask: 'Does the library refuse the callback: its state, or its iss?',
          checks: [],
          fact: 'callback-refused',
          to: 'c-callback-refused',
        },
        {
          id: 'own-key',
          ask: 'Did the program fail to read its private key?',
          checks: ['local-pem-newlines', 'local-key-wrong-type'],
          to: 'c-key',
        },
        {
          id: 'no-assertion',
          ask: 'Did the library refuse to make the assertion?',
          help: 'Such as: "alg" parameter "ES256" requires curve "prime256v1"; invalid "expiresIn" option for string payload.',
          checks: ['payload-double-json'],
          askedAnyway: true,
          fact: 'not-sent',
          to: 'c-no-assertion',
        },
        {
          id: 'cors',
          ask: 'Was the request made from a page in a browser?',
          checks: ['cors-browser-call', 'jwks-cors-only'],
          to: 'c-cors',
        },
        {
          id: 'tunnel',
          ask: 'Does a proxy of your network keep the request back, or want a login (407)?',
          checks: ['proxy-altered-request'],
          askedAnyway: true,
          to: 'c-tunnel',
        },
        {
          id: 'dns',
          ask: 'Could the name not be resolved, or was no connection made?',
          checks: ['egress-blocked'],
          to: 'c-dns',
        },
        {
          id: 'tls',
          ask: 'Was the certificate or the TLS version refused?',
          checks: ['proxy-mitm', 'caller-tls-old', 'caller-ca-outdated'],
          to: 'c-tls',
        },
        {
          id: 'no-tls',
          ask: 'Does the other side answer without TLS: at a port of plain http, or from a proxy?',
          checks: [],
          fact: 'no-tls',
          to: 'c-no-tls',
        },
        {
          id: 'connection-cut',
          ask: 'Was the connection cut before an answer came?',
          checks: ['connection-reset'],
          to: 'c-cut',
        },
      ],
      groups: [
        {
          ask: 'Was the request not sent at all?',
          of: ['shell-complaint', 'callback-refused', 'own-key', 'no-assertion', 'cors'],
        },
        {
          ask: 'Did the connection fail?',
          of: ['tunnel', 'dns', 'tls', 'no-tls', 'connection-cut'],
        },
      ],
      otherwise: 'c-look',
    },
    'c-callback-refused': {
      kind: 'conclusion',
      title: 'The library refuses the callback: no token request was sent',
      steps: [
        'iss is another one: give the library the issuer of the discovery document. At Singpass under FAPI 2.0 it ends with /fapi, and since 11 June 2026 the callback carries it.',
        'iss is missing: a frontend or a firewall has taken an unknown parameter off the callback. Let it through.',
        'state: keep it in the session of its login. Another instance, a second tab or a cookie that does not come back has lost it.',
      ],
    },
    'c-shell': requestSuspects.shell.end,
    'c-key': {
      kind: 'conclusion',
      title: 'The program cannot use its private key',
      steps: [
        'Give it the private key as PEM with real line breaks, or as base64 that the program decodes.',
        'Use an EC private key: no public key, no certificate, no RSA key.',
      ],
    },
    'c-no-assertion': {
      kind: 'conclusion',
      title: 'The library does not make the assertion: nothing was sent',
      steps: [
        'Hand it the claims as an object, not as a text of JSON.',
        'Let alg and the curve of the key fit: ES256 goes with P-256 (prime256v1), ES384 with P-384, ES512 with P-521.',
      ],
    },
    'c-tunnel': fault('proxy-altered-request'),
    'c-cors': fault('cors-browser-call'),
    'c-dns': fault('egress-blocked'),
    'c-tls': {
      kind: 'conclusion',
      title: 'The TLS connection was refused on the caller’s side',
      steps: [
        'Look who signed the certificate: openssl s_client -connect HOST:443 -showcerts </dev/null',
        'A proxy of the company: add its authority to the trust store of the program; do not switch verification off.',
        'A public authority: update the trust store or the runtime, and enable TLS 1.2 and 1.3.',
      ],
    },
    'c-no-tls': {
      kind: 'conclusion',
      title: 'The other side answers without TLS',
      steps: [
        'Call a mock on your own machine by http:// where it has no certificate, as MockPass has none.',
        'Write the address of a proxy with http://, in HTTPS_PROXY too: only what goes through it is TLS.',
        'Call the provider at port 443.',
      ],
    },
    'c-cut': fault('connection-reset'),
    'c-look': {
      kind: 'conclusion',
      title: 'See where the request stops',
      steps: [
        'Run the curl command of this page with -v on the same machine.',
        'Paste its whole output here.',
      ],
    },
  },
});
