import { defineGuide, fault } from './define-guide.ts';

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
          id: 'shell',
          ask: 'Did the shell or curl itself complain?',
          checks: [
            'shell-unquoted-amp',
            'powershell-curl-alias',
            'windows-cmd-single-quotes',
            'windows-line-continuation',
            'curl-missing-x-or-d',
          ],
          to: 'c-shell',
        },
        {
          id: 'key',
          ask: 'Did the program fail to read its private key?',
          checks: ['local-pem-newlines', 'local-key-wrong-type'],
          to: 'c-key',
        },
        {
          id: 'cors',
          ask: 'Was the request made from a page in a browser?',
          checks: ['cors-browser-call'],
          to: 'c-cors',
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
          checks: ['proxy-mitm', 'caller-tls-old'],
          to: 'c-tls',
        },
        {
          id: 'cut',
          ask: 'Was the connection cut before an answer came?',
          checks: ['connection-reset'],
          to: 'c-cut',
        },
      ],
      otherwise: 'c-look',
    },
    'c-shell': fault('shell-unquoted-amp'),
    'c-key': fault('local-pem-newlines'),
    'c-cors': fault('cors-browser-call'),
    'c-dns': fault('egress-blocked'),
    'c-tls': fault('proxy-mitm'),
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
