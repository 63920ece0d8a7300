import { member } from '../../assertion/json-text.ts';
import { findMixture } from '../../request/mixture.ts';
import { standInOf } from '../../request/placeholder.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, passed } from '../outcome.ts';

/** Proof where both client ids stand in the paste; strong where the login came from another environment. Triggers on: client_id=A in the authorization URL, and an assertion of B. */
export const codeOtherClientEnv = defineCheck({
  code: 'code-other-client-env',
  stage: 'grant',
  severity: 'error',
  title: 'The code belongs to another client or environment',
  why: 'A code can be redeemed only by the client it was issued to, where it was issued.',
  references: ['RFC 6749 §4.1.3', 'RFC 9207 §2', 'Singpass: discovery'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take client_id, endpoints and keys of both requests from the same settings.',
      'Log in again for a new code.',
    ],
  },
  run(subject) {
    const { request, authorizationRequest, callback, claims } = subject;
    if (authorizationRequest === undefined && callback === undefined)
      return cannotTell(['authorizationRequest', 'callback']);
    const asked = authorizationRequest?.parameters.find(({ name }) => name === 'client_id');
    const given = request.parameters.find(({ name }) => name === 'client_id')?.value ?? member(claims, 'sub');
    const comparable =
      asked !== undefined &&
      typeof given === 'string' &&
      standInOf(asked.value) === undefined &&
      standInOf(given) === undefined;
    if (comparable && asked.value.trim() !== given.trim() && given !== '') {
      const source = request.parameters.some(({ name }) => name === 'client_id')
        ? 'parameters.client_id'
        : 'claims.sub';
      return found({
        certainty: 'proof',
        evidence: [
          {
            source: source === 'claims.sub' ? 'client_assertion' : 'request',
            path: source,
            found: given,
            expected: asked.value,
          },
          {
            source: 'authorization_request',
            path: 'parameters.client_id',
            span: asked.span,
            found: asked.value,
          },
        ],
      });
    }
    const mixture = findMixture(subject);
    if (mixture?.over === 'environment' && mixture.odd === 'login') {
      const [first, ...rest] = mixture.against.map(
        ({ source, path, found: value }): Evidence => ({
          source,
          path,
          found: value,
          note: `belongs to ${mixture.wanted}`,
        }),
      );
      const called: Evidence = {
        source: 'request',
        path: 'url',
        found: mixture.endpoint.found,
        note: `belongs to ${mixture.called}`,
      };
      return found({
        certainty: 'strong',
        evidence: first === undefined ? [called] : [first, ...rest, called],
      });
    }
    return comparable ||
      authorizationRequest !== undefined ||
      callback?.parameters.some(({ name }) => name === 'iss')
      ? passed
      : cannotTell(['authorizationRequest'], 'the callback does not name its issuer');
  },
});
