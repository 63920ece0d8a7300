import { already, type ChangeView, defineChange, needed, type Verdict } from '../change.ts';
import { loginVerdict } from '../login-way.ts';

/** singpass.md §1.5, RFC 9126 §2: the client proves itself in the pushed request too, with an assertion of its own. */
export const assertionAtPar = defineChange({
  id: 'assertion-at-par',
  title: 'Two client assertions for each login',
  recipe: 'sign',
  look(view) {
    const { old, next } = view;
    if (next.parEndpoint === undefined || old?.parEndpoint !== undefined) return undefined;
    return {
      before: 'one, at the token endpoint',
      after: 'one in the pushed request and another one in the token request, each with its own jti',
      step: 'Make a fresh client assertion for each of the two requests.',
      rule: view.to.assertion.requiredClaims,
      ...verdict(view),
    };
  },
});

function verdict({ subject }: ChangeView): Verdict {
  const { authorizationRequest, assertion } = subject;
  if (authorizationRequest?.kind !== 'par') {
    const login = loginVerdict(subject);
    return login.applies === 'already'
      ? { applies: 'cannot-tell', because: 'Paste the pushed request to see its client assertion.' }
      : login;
  }
  const pushed = authorizationRequest.assertion;
  if (pushed === undefined) return needed('The pasted pushed request has no client_assertion.');
  return assertion !== undefined && assertion.text.trim() === pushed.text.trim()
    ? needed('The same assertion is in both requests, and each is good for one.')
    : already('The pasted pushed request has a client assertion of its own.');
}
