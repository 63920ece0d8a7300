import { profileOf } from '../../profiles/registry.ts';
import { classifyEndpoint, type Place, type Sign } from '../../request/endpoint.ts';
import { findMixture, hasOtherEnvironment } from '../../request/mixture.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { htuFollows } from './htu-follows.ts';
import { mixtureEvidence } from './mixture-evidence.ts';

export const wrongHostEnv = defineCheck({
  code: 'wrong-host-env',
  stage: 'transport',
  severity: 'error',
  title: 'The endpoint belongs to another environment than the rest of the request',
  why: 'Staging and production have apps, keys and codes of their own; neither knows those of the other.',
  falsePositives:
    'The contradiction is proven where aud names another environment than the endpoint. Which side is wrong only you know, so two values, or your own choice, have to stand against the endpoint. An unknown host may be a proxy, and is only possible.',
  example: 'The production endpoint, with aud and the pushed request of staging',
  references: ['Singpass: discovery', 'Singpass support: configuration', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take endpoint, aud, client_id, key set URL and redirect URI from one and the same block of settings per environment.',
      'Read token_endpoint and issuer from the discovery document of the environment that you mean.',
      htuFollows,
    ],
  },
  explainsAway: ['aud-wrong-env', 'dpop-htu-endpoint', 'code-other-client-env'],
  run(subject) {
    const { request, target } = subject;
    if (request.url === undefined) return notApplicable('the request shows no URL');
    const verdict = classifyEndpoint(subject);
    if (verdict.kind === 'unknown-host') {
      return found({
        certainty: verdict.near ? 'strong' : 'hint',
        severity: verdict.near ? 'error' : 'warning',
        title: verdict.near
          ? 'The host of the endpoint is misspelt'
          : 'The profile does not know the host that is called',
        evidence: [
          {
            source: 'request',
            path: 'url',
            span: request.urlSpan,
            found: verdict.url,
            expected: verdict.expected,
          },
        ],
        set: verdict.near ? { parameter: 'endpoint', value: verdict.expected } : undefined,
      });
    }
    if (verdict.kind === 'not-judged')
      return notApplicable('an endpoint of your own has no known environment');
    const mixture = findMixture(subject);
    if (mixture?.over !== 'environment')
      return hasOtherEnvironment(subject)
        ? passed
        : notApplicable('nothing beside the endpoint names an environment');
    if (mixture.odd === 'login') return notApplicable('reported as code-other-client-env');
    if (mixture.odd === 'choice') {
      return found({
        certainty: 'proof',
        severity: 'warning',
        title: `The request is one for ${mixture.called}, but ${mixture.wanted} was chosen here`,
        steps: [`Choose ${mixture.called} here if that is what you mean to call.`],
        evidence: mixtureEvidence(mixture, target.tokenEndpoint),
      });
    }
    const place = {
      ...mixture.endpoint.place,
      environment: mixture.against[0]?.place.environment ?? target.environment,
    };
    const expected = endpointIn(place, mixture.endpoint.source);
    return found({
      certainty: mixture.certain ? 'proof' : 'strong',
      evidence: mixtureEvidence(mixture, expected),
      set: expected === undefined ? undefined : { parameter: 'endpoint', value: expected },
    });
  },
});

function endpointIn({ profile, environment }: Place, source: Sign['source']): string | undefined {
  const settings = environment === 'custom' ? undefined : profileOf(profile)?.environments[environment];
  return source === 'authorization_request' ? settings?.parEndpoint : settings?.tokenEndpoint;
}
