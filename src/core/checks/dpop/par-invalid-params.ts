import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

interface ParRule {
  readonly name: string;
  readonly expected: string;
  readonly holds: (value: string | undefined) => boolean;
}

const short = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value.length <= 255;

/** What a pushed request must hold (singpass.md §1.10). */
const rules: readonly ParRule[] = [
  { name: 'response_type', expected: 'code', holds: (value) => value === 'code' },
  {
    name: 'scope',
    expected: 'a list with openid',
    holds: (value) => value?.split(' ').includes('openid') ?? false,
  },
  { name: 'state', expected: 'at most 255 characters', holds: short },
  { name: 'nonce', expected: 'at most 255 characters', holds: short },
  {
    name: 'redirect_uri',
    expected: 'the registered redirect URI',
    holds: (value) => value !== undefined && value !== '',
  },
];

/** No false positives: the rules are documented. Triggers on: scope without openid. */
export const parInvalidParams = defineCheck({
  code: 'par-invalid-params',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter of the pushed authorization request is missing or wrong',
  why: 'The PAR endpoint checks every parameter of the authorization request.',
  references: ['RFC 9126 §2.1', 'Singpass FAPI: authorization request'],
  needs: ['authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Send each parameter as the page of the provider lists it.'],
  },
  run({ authorizationRequest, profile }) {
    if (authorizationRequest.kind !== 'par' || !profile.fapi) return notApplicable('not a pushed request');
    const of = (name: string): string | undefined =>
      authorizationRequest.parameters.find((parameter) => parameter.name === name)?.value;
    const faults = rules.filter(({ holds, name }) => !holds(of(name)));
    const [first, ...rest] = faults.map(({ name, expected }) => ({
      source: 'authorization_request' as const,
      path: `parameters.${name}`,
      found: of(name) ?? 'missing',
      expected,
    }));
    return first === undefined ? passed : found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
