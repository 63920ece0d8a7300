import { parameterRule } from '../../profiles/parameter-rule.ts';
import { isPushedInUrl } from '../../request/purpose.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

/** A URL pasted alone that has these is a token request's; client_id, scope and redirect_uri belong to an authorization URL too. */
const ownToTokenRequest = [
  'grant_type',
  'code',
  'client_assertion',
  'client_assertion_type',
  'code_verifier',
  'client_secret',
];

export const paramsInQuery = defineCheck({
  code: 'params-in-query',
  stage: 'transport',
  severity: 'error',
  title: 'Parameters of the token request stand in the URL',
  why: 'A token endpoint reads the body alone; what stands in the URL is not seen, and is written into access logs.',
  falsePositives:
    'None for a POST. Less sure for a URL pasted alone, which may be a log of something else; a copy of a body parameter in the URL is only a risk.',
  example: 'POST /fapi/token?grant_type=authorization_code&code=…',
  references: ['RFC 6749 §3.2', 'RFC 6749 §2.3.1', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Move the parameters into the form body.',
      'Take the code and the assertion in the URL for known: they are in access logs now.',
    ],
    recipe: 'form-body',
  },
  run({ request, profile }) {
    if (request.url === undefined) return notApplicable('the request shows no URL');
    if (request.method?.toUpperCase() === 'GET') return notApplicable('reported as method-get');
    const inQuery = request.queryParameters.filter(
      ({ name }) =>
        ownToTokenRequest.includes(name) ||
        (request.form !== 'url' && parameterRule(profile, name) !== undefined),
    );
    const [first, ...rest] = inQuery;
    if (first === undefined) return passed;
    const inBody = new Set(request.parameters.map(({ name }) => name));
    const isWanted = (name: string): boolean =>
      (parameterRule(profile, name)?.value.presence ?? 'required') === 'required';
    const lost = inQuery.some(({ name }) => !inBody.has(name) && isWanted(name));
    return found({
      certainty: request.form === 'url' ? 'strong' : 'proof',
      severity: lost ? 'error' : 'warning',
      title: isPushedInUrl(request) ? 'Parameters of the pushed request stand in the URL' : undefined,
      evidence: [parameterEvidence(first), ...rest.map((parameter) => parameterEvidence(parameter))],
      explainsAway: bodyEchoes,
    });
  },
});
