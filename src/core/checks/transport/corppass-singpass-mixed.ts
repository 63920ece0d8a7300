import { audiencesOf } from '../../case/recognise-profile.ts';
import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';

export const corppassSingpassMixed = defineCheck({
  code: 'corppass-singpass-mixed',
  stage: 'transport',
  severity: 'error',
  title: 'Values of two services are mixed',
  why: 'Each service knows only the clients registered with it, and wants its own issuer as aud.',
  falsePositives: 'None: both hosts stand in the paste.',
  example: 'The endpoint of id.corppass.gov.sg with aud https://id.singpass.gov.sg',
  references: ['Singpass: discovery', 'RFC 7523 §3'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Take endpoint, issuer, aud and client_id from the service with which the app is registered.'],
  },
  explainsAway: [
    'aud-other-service',
    'aud-wrong-env',
    'wrong-host-env',
    'code-other-client-env',
    'dpop-htu-endpoint',
  ],
  run({ request, claims, authorizationRequest }) {
    const called = serviceOf(request.url);
    if (called === undefined) return notApplicable('the endpoint called belongs to none of these services');
    const rivals: readonly Evidence[] = [
      ...audiencesOf(claims).map(
        (audience): Evidence => ({ source: 'client_assertion', path: 'claims.aud', found: audience }),
      ),
      { source: 'authorization_request', path: 'url', found: authorizationRequest?.request.url },
    ];
    const others = rivals.filter((rival) => ![called, undefined].includes(serviceOf(rival.found)));
    if (others.length === 0) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'request',
          path: 'url',
          span: request.urlSpan,
          found: request.url,
          note: `the service ${called}`,
        },
        ...others,
      ],
    });
  },
});

/** Services with clients of their own under the same parent domain (singpass.md §1.2). */
const services = ['singpass.gov.sg', 'corppass.gov.sg'];

function serviceOf(text: string | undefined): string | undefined {
  const host = text === undefined ? undefined : parseUrl(text)?.hostname;
  return services.find((service) => host === service || host?.endsWith(`.${service}`));
}
