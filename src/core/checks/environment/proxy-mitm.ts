import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found } from '../outcome.ts';
import { distrustedChain } from './caller-trust.ts';

export const proxyMitm = defineCheck({
  code: 'proxy-mitm',
  stage: 'network',
  severity: 'error',
  title:
    'The caller does not trust the certificate it was shown: a proxy that inspects TLS, or old authorities',
  why: 'The TLS connection was refused by the caller before any request was sent.',
  falsePositives: 'Outdated certificate authorities on the calling machine look alike.',
  example: 'curl: (60) SSL certificate problem',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Look at the issuer of the certificate: `openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null`',
      'If it is the company’s proxy, add its authority to the program’s trust store; do not switch verification off.',
      'If it is a public authority, update the trust store (ca-certificates, certifi, Java cacerts).',
    ],
  },
  run(subject) {
    const chain = distrustedChain(subject);
    if (chain?.inspector !== undefined) {
      return found({
        certainty: 'strong',
        title: 'A proxy that inspects TLS stands between the caller and the host',
        evidence: [
          {
            source: chain.source,
            path: chain.source === 'response' ? 'body' : 'output',
            found: chain.issuers[0] ?? chain.inspector,
            expected: 'a certificate that a public authority issued',
            note: `${chain.inspector} issued the certificate`,
          },
        ],
      });
    }
    const { response } = subject;
    if (response === undefined) return cannotTell(['response']);
    return messageOutcome({ ...subject, response }, 'proxy-mitm', 'strong');
  },
});
