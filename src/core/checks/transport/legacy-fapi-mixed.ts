import type { Subject } from '../../case/subject.ts';
import { profileOf, profiles } from '../../profiles/registry.ts';
import { type MisplacedLogin, misplacedLogin } from '../../request/login-endpoint.ts';
import { findMixture, hasOtherProfile, type Mixture } from '../../request/mixture.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { htuFollows } from './htu-follows.ts';
import { mixtureEvidence } from './mixture-evidence.ts';

export const legacyFapiMixed = defineCheck({
  code: 'legacy-fapi-mixed',
  stage: 'transport',
  severity: 'error',
  title: 'Values of the old profile and of FAPI 2.0 are mixed',
  why: 'A login begun with a pushed request ends at the FAPI token endpoint, any other at the old one; issuer, aud and DPoP have to follow.',
  falsePositives:
    'The contradiction is proven where aud names another profile than the endpoint, and very likely where only the way of the login does. One wrong aud or one missing DPoP header is reported by its own rule.',
  example: 'A FAPI 2.0 request sent to /token',
  references: ['Singpass: migration', 'Singpass: discovery'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Choose one profile for the whole login: for FAPI 2.0 that is PAR, DPoP and the issuer that ends in /fapi.',
      'Take issuer and endpoints from the discovery document of that profile, and set aud to its issuer.',
      htuFollows,
    ],
  },
  explainsAway: [
    'aud-wrong-profile',
    'dpop-missing',
    'dpop-sent-to-legacy',
    'dpop-htu-endpoint',
    'client-id-missing',
  ],
  run(subject) {
    const login = misplacedLogin(subject);
    if (subject.request === undefined) return login === undefined ? cannotTell(['request']) : ofLogin(login);
    if (subject.request.url === undefined && login === undefined)
      return notApplicable('the request shows no URL');
    const mixture = findMixture(subject);
    // What is odd in the login itself is said of it, and not of the token endpoint.
    if (login !== undefined && (mixture?.over !== 'profile' || mixture.odd === 'login'))
      return ofLogin(login);
    if (mixture === undefined || mixture.over !== 'profile')
      return hasOtherProfile(subject)
        ? passed
        : notApplicable('nothing beside the endpoint belongs to one profile');
    return ofMixture(mixture, subject);
  },
});

/** What the endpoint called stands against: the rest of the case, or what was chosen here. */
function ofMixture(mixture: Mixture, { authorizationRequest, target }: Subject): Outcome {
  const { environment, fapi, profile: called } = mixture.endpoint.place;
  const server = profileOf(called)?.server;
  const expected =
    environment === 'custom'
      ? undefined
      : profiles.find(
          (profile) =>
            profile.server === server && profile.fapi !== fapi && profile.environments[environment],
        )?.environments[environment]?.tokenEndpoint;
  const more: readonly Evidence[] =
    authorizationRequest === undefined
      ? []
      : [
          {
            source: 'authorization_request',
            found: authorizationRequest.kind === 'par' ? 'a pushed request' : 'a URL',
          },
        ];
  const [first, ...rest] = mixtureEvidence(
    mixture,
    mixture.odd === 'choice' ? target.tokenEndpoint : expected,
  );
  return found({
    certainty: mixture.certain || mixture.odd === 'choice' ? 'proof' : 'strong',
    severity: mixture.odd === 'choice' ? 'warning' : undefined,
    title:
      mixture.odd === 'choice'
        ? `The request is one for ${mixture.called}, but ${mixture.wanted} was chosen here`
        : mixture.odd === 'login'
          ? 'The login was begun under another profile than the token endpoint belongs to'
          : undefined,
    evidence: [first, ...rest, ...(mixture.odd === 'login' ? more : [])],
    set:
      mixture.odd === 'endpoint' && expected !== undefined
        ? { parameter: 'endpoint', value: expected }
        : undefined,
  });
}

/** A code of such a login does not come, or belongs to the other token endpoint. */
function ofLogin({ source, span, url, fapi, expected }: MisplacedLogin): Outcome {
  return found({
    certainty: 'strong',
    title: fapi
      ? 'The login is sent to the endpoint of FAPI 2.0 without a pushed request'
      : 'The login of a pushed request goes on at the endpoint of the old profile',
    evidence: [
      {
        source,
        path: 'url',
        span,
        found: url,
        expected: fapi ? 'client_id and request_uri alone, after PAR' : expected,
      },
    ],
  });
}
