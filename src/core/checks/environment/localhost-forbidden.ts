import { parseUrl } from '../../runtime.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { redirectUriToJudge } from '../parameters/asked-redirect-uri.ts';

/** singpass.md §7. */
export const localhostForbidden = defineCheck({
  code: 'localhost-forbidden',
  stage: 'parameters',
  severity: 'warning',
  title: 'redirect_uri points to the machine itself',
  why: 'The provider registers host names that others can reach; a redirect to localhost is for tests at most.',
  falsePositives:
    'Only possible: a provider may forbid localhost in its help and use it in its samples. In staging the name localhost passes, and a loopback address does not.',
  example: 'https://localhost/callback in production',
  references: ['Singpass support: configuration'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Register and send an https URL on a host name of your own.',
      'For tests in staging, use the name localhost rather than 127.0.0.1, if the portal takes it.',
    ],
  },
  run(subject) {
    const { profile, target } = subject;
    const { localhost } = profile.redirectUri;
    const { parameter, outcome, source } = redirectUriToJudge(subject);
    if (outcome !== undefined) return outcome;
    if (target.environment === 'custom') return notApplicable('a server of your own may allow it');
    const url = parameter.value.length > 4_000 ? undefined : parseUrl(parameter.value);
    if (url === undefined) return notApplicable('the value is no absolute URI');
    const scheme = url.protocol.replace(':', '');
    if (profile.fapi && !profile.redirectUri.schemes.value.includes(scheme))
      return notApplicable('its scheme is reported as redirect-uri-forbidden');
    const address = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^\[::1\]$/.test(url.hostname);
    const name = url.hostname === 'localhost';
    if (name && target.environment !== 'production')
      return notApplicable('outside production localhost is said to pass');
    if (!address && !name) return passed;
    return found({
      certainty: 'hint',
      evidence: [parameterEvidence(parameter, { source, expected: 'a host name that others can reach' })],
      rules: localhost && [localhost],
    });
  },
});
