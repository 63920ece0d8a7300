import { classifyRedirectUri } from '../../request/redirect-uri.ts';
import { parseUrl } from '../../runtime.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, type Finding, found, notApplicable, passed } from '../outcome.ts';
import { redirectUriToJudge } from './asked-redirect-uri.ts';

export const redirectUriForbidden = defineCheck({
  code: 'redirect-uri-forbidden',
  stage: 'parameters',
  severity: 'warning',
  title: 'redirect_uri is of a kind that the provider does not register',
  why: 'A redirect URI that the portal refuses cannot be registered, and then no request that names it is accepted.',
  falsePositives:
    'A matter of registration: an older registration may hold such a URI, and the provider’s own examples do. So it is a risk, and only possible where the login has already worked with it, or where it names localhost in staging.',
  example: 'https://203.0.113.7/callback',
  references: ['Singpass support: configuration', 'Singpass FAPI: authorization request'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Choose an https URL on a host name of your own, without the words that the portal refuses.',
      'Register it, and use it in both requests.',
    ],
  },
  run(subject) {
    const { profile, target, authorizationRequest, callback } = subject;
    const { parameter, outcome, source } = redirectUriToJudge(subject);
    if (outcome !== undefined) return outcome;
    const { value } = parameter;
    if ('reference' in classifyRedirectUri(subject))
      return notApplicable('it differs from the one of the login: reported as that');
    const { schemes, forbiddenWords, localhost } = profile.redirectUri;
    const scheme = /^([a-z][a-z0-9+.-]{0,40}):/i.exec(value.slice(0, 60))?.[1]?.toLowerCase();
    if (scheme === undefined || value.length > 4_000) return notApplicable('the value is no absolute URI');
    const host = parseUrl(value)?.hostname ?? '';
    // The provider's own samples do so, and its help forbids it.
    const asInSamples = localhost !== undefined && host === 'localhost' && target.environment === 'staging';
    const worked = callback !== undefined && authorizationRequest !== undefined;
    const report = (evidence: Partial<Evidence>, rules: Finding['rules']) =>
      found({
        certainty: worked || asInSamples ? 'hint' : 'strong',
        evidence: [parameterEvidence(parameter, { source, ...evidence })],
        rules,
      });
    // The old profile let apps register schemes of their own.
    if (profile.fapi && !schemes.value.includes(scheme)) {
      return report(
        { expected: `a URI with ${schemes.value.join(' or ')}`, note: `the scheme is ${scheme}` },
        [schemes],
      );
    }
    const word = forbiddenWords.value.find((candidate) => value.toLowerCase().includes(candidate));
    if (word !== undefined) return report({ note: `it holds the word ${word}` }, [forbiddenWords]);
    if (isPublicAddress(host))
      return report({ note: 'the host is an IP address', expected: 'a host name' }, undefined);
    return passed;
  },
});

/** A number in place of a name; loopback addresses have a check of their own (localhost-forbidden). */
function isPublicAddress(host: string): boolean {
  return host.startsWith('[')
    ? host !== '[::1]'
    : /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && !host.startsWith('127.');
}
