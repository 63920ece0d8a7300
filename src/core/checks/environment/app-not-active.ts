import type { Subject } from '../../case/subject.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, type Outcome } from '../outcome.ts';
import { type OtherFinding, otherFindings } from './other-findings.ts';

/** `Purpose state is: INACTIVE`, `client is disabled`; not `token is not active yet`, which speaks of a time. */
const inactive =
  /\b(?:app|application|client|purpose|agreement|account|eservice|service|subscription)\b[^\n]{0,40}\b(?:in-?active|not active|disabled|suspended|not enabled|deactivated|archived)\b(?! yet)/i;

export const appNotActive = defineCheck({
  code: 'app-not-active',
  stage: 'parameters',
  severity: 'warning',
  title: 'The app may not be active at the provider',
  why: 'An app that is not active, not synchronised or without a signed agreement is refused like an unknown client.',
  falsePositives:
    'Only possible: the state of an app is to be seen in the provider’s portal alone. It is raised where the wording says so, or where all that was pasted verifies and the client is refused all the same.',
  example: 'invalid_client for an assertion in which no fault is found',
  references: ['Singpass support: configuration', 'Public reports'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'do',
    steps: [
      'Look at the state of the app in the portal: active, and “Synced successfully”.',
      'See that the agreement is signed, and that the app is of this environment.',
      'After a change in the portal, wait until it is synchronised, then try again.',
    ],
  },
  run(subject) {
    const said = subject.response.description ?? subject.response.error ?? '';
    if (inactive.test(said)) {
      const path = subject.response.description === undefined ? 'error' : 'error_description';
      return found({
        certainty: 'hint',
        evidence: [{ source: 'response', path, found: said.slice(0, 200) }],
      });
    }
    return whereAllElseIsRight(subject);
  },
});

/** Parts of the assertion that no state of the app makes wrong. */
const ofAssertion =
  /\b(?:aud|audience|jti|exp|expir\w{1,20}|iat|nbf|kid|sub|iss|issuer|signature|alg|algorithm)\b/i;

function whereAllElseIsRight(subject: Subject): Outcome {
  const { recognised, response, verification } = subject;
  const refusesClient = /^(?:invalid|unauthorized)_client$/i.test(response?.error ?? '');
  if (!refusesClient || !recognised?.causes.includes('app-not-active')) {
    return unseenInAnswer(recognised, 'app-not-active');
  }
  if (ofAssertion.test(response?.description ?? ''))
    return notApplicable('the answer names a part of the assertion');
  const { state, selected } = verification?.assertion ?? {};
  if (state === undefined || state === 'no-keys') return cannotTell(['assertion', 'keySet']);
  if (state !== 'verified' || selected?.outcome !== 'verified')
    return notApplicable('the signature does not verify, which is reason enough');
  if (otherFindings(subject).some(isSuspect))
    return notApplicable('something else is found that may be the cause');
  return found({
    certainty: 'hint',
    evidence: [
      {
        source: 'response',
        path: 'error',
        found: response?.error,
        note: 'the assertion verifies with the key set, and nothing else is found wrong',
      },
    ],
  });
}

/** Whatever else may be the cause comes before the state of the app, a hint too; what is only worth knowing does not. */
function isSuspect({ check, finding }: OtherFinding): boolean {
  return (finding.severity ?? check.severity) !== 'note';
}
