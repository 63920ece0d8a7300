import { nameTroubleIn } from '../../certificates/read-connection-text.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { connectionText, foreignBecause } from './tls-outcome.ts';

export const jwksDnsIpv6 = defineCheck({
  code: 'jwks-dns-ipv6',
  stage: 'network',
  severity: 'warning',
  title: 'The host name of the key set could not be resolved',
  why: 'The provider resolves the name with public DNS servers; whether it reaches an address of IPv6 alone is not documented.',
  falsePositives: 'Only possible: the resolver of your machine failed, that of the provider may not.',
  example: 'curl: (6) Could not resolve host',
  references: ['Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Ask a public resolver: dig +short HOST A @1.1.1.1.',
      'Publish an A record for the name in the public zone, not only in the internal one.',
    ],
  },
  run(subject) {
    const connection = connectionText(subject);
    if (connection === undefined) return cannotTell(['certificates']);
    const foreign = foreignBecause(connection.text, subject);
    if (foreign !== undefined) return notApplicable(foreign);
    const line = nameTroubleIn(connection.text);
    if (line === undefined) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        { source: connection.source, path: 'output', found: line, expected: 'a public IPv4 address' },
      ],
    });
  },
});
