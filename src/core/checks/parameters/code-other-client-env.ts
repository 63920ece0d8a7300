import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { type Sign, signsOf } from '../../request/endpoint.ts';
import { findMixture } from '../../request/mixture.ts';
import { standInOf } from '../../request/placeholder.ts';
import { damageOf } from '../../request/value-damage.ts';
import { kindOfIssuer, kindOfSubject } from '../claims/claim-outcome.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const codeOtherClientEnv = defineCheck({
  code: 'code-other-client-env',
  stage: 'grant',
  severity: 'error',
  title: 'The code belongs to another client or environment',
  why: 'A code can be redeemed only by the client it was issued to, where it was issued.',
  falsePositives:
    'Proven where both client ids stand in the paste; very likely where the login came from another environment.',
  example: 'client_id=A in the authorization URL, and an assertion of B',
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
    const { authorizationRequest, authorizationUrl, callback } = subject;
    const login = authorizationRequest ?? authorizationUrl;
    if (login === undefined && callback === undefined)
      return cannotTell(['authorizationRequest', 'callback']);
    const asked = login?.parameters.find(({ name }) => name === 'client_id');
    const given = clientOf(subject);
    if (given === 'unclear')
      return notApplicable('the client id is wrong by itself: reported by its own checks');
    // What is empty, hidden or damaged on its way names no other client.
    const named = login !== undefined && asked !== undefined && damageOf(asked, login.request) === undefined;
    const comparable = named && given !== undefined;
    if (comparable && asked.value !== given.found) {
      return found({
        certainty: 'proof',
        evidence: [
          { ...given, expected: asked.value },
          {
            source: authorizationRequest === undefined ? 'authorization_url' : 'authorization_request',
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
    const unlike = unlikeIssuer(subject);
    if (unlike !== undefined) return found({ certainty: 'strong', evidence: unlike });
    return comparable || isPlaced(subject)
      ? passed
      : cannotTell(['authorizationRequest'], 'login and token request name nothing that can be compared');
  },
});

/** Both the login and the token request show of which environment they are. */
function isPlaced(subject: Subject): boolean {
  const shown = new Set(signsOf(subject).map(({ what }) => what));
  const login = shown.has('authorization') || shown.has('callback-issuer');
  return login && (shown.has('endpoint') || shown.has('audience'));
}

/** Where the address is not in the paste: the callback's `iss` and the assertion's `aud` are of different environments. */
function unlikeIssuer(subject: SubjectWith<'request'>): readonly [Evidence, ...Evidence[]] | undefined {
  const signs = signsOf(subject);
  const issuer = signs.find(({ what }) => what === 'callback-issuer');
  const audience = signs.find(({ what }) => what === 'audience');
  const { environment, environmentFrom } = subject.target;
  if (issuer === undefined || audience === undefined || signs.some(({ what }) => what === 'endpoint'))
    return undefined;
  const asChosen = environmentFrom === 'given' && environment === issuer.place.environment;
  if (asChosen || issuer.place.environment === audience.place.environment) return undefined;
  const toEvidence = ({ source, path, found: value, place }: Sign): Evidence => ({
    source,
    path,
    found: value,
    note: `belongs to ${place.environment}`,
  });
  return [toEvidence(issuer), toEvidence(audience)];
}

/** The client that the token request speaks for: client_id, and iss and sub where they are there; all have to agree. */
function clientOf({ request, claims, profile }: SubjectWith<'request'>): Evidence | 'unclear' | undefined {
  const inForm = request.parameters.find(({ name }) => name === 'client_id');
  const inAssertion = member(claims, 'sub');
  const whole = inForm && valueToJudge(request, 'client_id').parameter;
  if (inForm !== undefined && whole === undefined) return 'unclear';
  if (claims !== undefined && (typeof inAssertion !== 'string' || inAssertion !== member(claims, 'iss')))
    return 'unclear';
  if (whole !== undefined && typeof inAssertion === 'string' && whole.value !== inAssertion) return 'unclear';
  const pattern = profile.clientIdPattern?.value;
  const id = whole?.value ?? inAssertion;
  if (typeof id !== 'string') return undefined;
  if (kindOfIssuer(id) !== undefined || kindOfSubject(id) !== undefined) return 'unclear';
  if (standInOf(id) !== undefined || (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(id)))
    return 'unclear';
  return whole === undefined
    ? { source: 'client_assertion', path: 'claims.sub', found: id }
    : { source: 'request', path: 'parameters.client_id', span: whole.span, found: id };
}
