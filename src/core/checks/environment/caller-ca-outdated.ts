import { isPublicAuthority } from '../../certificates/public-authorities.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { distrustedChain } from './caller-trust.ts';

export const callerCaOutdated = defineCheck({
  code: 'caller-ca-outdated',
  stage: 'network',
  severity: 'error',
  title: 'The caller does not know the public authority that issued the certificate',
  why: 'A program that does not trust the certificate it is shown breaks off before it sends the request.',
  falsePositives:
    'Never proven: anybody can issue certificates under the name of a known authority. For the host of a key set it says little, because there an intermediate certificate may be missing instead.',
  example: 'verify error:num=20 below a certificate of O = Amazon',
  references: ['Public reports', 'RFC 5280 §6'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Update the authorities of the system: ca-certificates on Debian and Alpine, ca-certificates or update-ca-trust on Red Hat.',
      'Update those of the language: the JDK (cacerts), certifi for Python, Node itself.',
      'In a container, install ca-certificates in the final image.',
      'Do not switch the verification off.',
    ],
  },
  explainsAway: ['proxy-mitm'],
  run(subject) {
    if (subject.response === undefined && subject.certificates === undefined) {
      return cannotTell(['response', 'certificates']);
    }
    const chain = distrustedChain(subject);
    if (chain === undefined) return notApplicable('no caller says that it distrusts a certificate');
    const { source, of, issuers, inspector, publicIssuer } = chain;
    if (inspector !== undefined)
      return notApplicable(`the chain is that of a proxy that inspects TLS (${inspector})`);
    const last = issuers.at(-1);
    if (last === undefined) return cannotTell(['certificates'], 'the issuer of the certificate is not shown');
    if (publicIssuer === undefined) return passed;
    // Of the key set's host, a leaf alone is the host's own fault.
    if (of === 'other' && (issuers.length < 2 || !isPublicAuthority(last))) {
      return notApplicable('the chain of the key set’s host is judged by itself');
    }
    return found({
      certainty: of === 'provider' ? 'strong' : 'hint',
      severity: of === 'provider' ? undefined : 'warning',
      evidence: [
        {
          source,
          path: source === 'response' ? 'body' : 'output',
          found: `issued by ${publicIssuer}`,
          expected: 'an authority that the caller trusts',
          note: 'a well-known public authority by its name',
        },
      ],
    });
  },
});
