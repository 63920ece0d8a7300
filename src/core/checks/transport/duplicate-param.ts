import type { WireParameter } from '../../request/wire-request.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** RFC 8707 §2 and RFC 8693 §2.1. */
const repeatable: readonly string[] = ['resource', 'audience'];

export const duplicateParam = defineCheck({
  code: 'duplicate-param',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter is sent twice',
  why: 'Each parameter may stand in a request once; servers refuse a second one, or take the wrong one of the two.',
  falsePositives:
    'None: RFC 6749 §3.2 allows each parameter once. resource and audience, which may be repeated, do not count.',
  example: 'client_id twice in the body',
  references: ['RFC 6749 §3.2', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Let the library add the parameter, or add it yourself, but not both.'],
  },
  run({ request }) {
    const seen = new Map<string, WireParameter[]>();
    for (const parameter of request.parameters)
      seen.set(parameter.name, [...(seen.get(parameter.name) ?? []).slice(0, 9), parameter]);
    const repeated = [...seen].filter(
      ([name, same]) => same.length > 1 && name.trim() !== '' && !repeatable.includes(name),
    );
    const [first, ...rest] = repeated.flatMap(([, same]) => {
      const values = new Set(same.map(({ value }) => value));
      const note = values.size === 1 ? 'the values are equal' : 'the values differ';
      return same.map((parameter) => parameterEvidence(parameter, { note }));
    });
    return first === undefined
      ? passed
      : found({ certainty: 'proof', evidence: [first, ...rest.slice(0, 20)] });
  },
});
