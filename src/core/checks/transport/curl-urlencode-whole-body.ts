import { isParameterName } from '../../request/parameters.ts';
import { parseForm } from '../../request/parse-form.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

/** One name without a value, which decoded is a form with parameters of a token request. */
function isEncodedWhole({ parameters }: WireRequest): boolean {
  const [only, ...others] = parameters;
  if (only === undefined || others.length > 0 || only.value !== '') return false;
  const names = parseForm(only.name.slice(0, 40_000), 'body').map(({ name }) => name);
  return names.filter(isParameterName).length > 1;
}

export const curlUrlencodeWholeBody = defineCheck({
  code: 'curl-urlencode-whole-body',
  stage: 'transport',
  severity: 'error',
  title: 'Several parameters were encoded as one value',
  why: '--data-urlencode encodes everything behind the first =, the & too, so the server sees one long value and no other parameter.',
  falsePositives: 'None: the name of a known parameter stands inside the encoded value.',
  example: "--data-urlencode 'grant_type=authorization_code&code=x'",
  references: ['curl manual'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Give each parameter a --data-urlencode of its own.',
      'In a program, hand the HTTP library each parameter by itself, not all of them as one value.',
    ],
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    if (isEncodedWhole(request))
      return found({
        certainty: 'proof',
        title: 'The whole body was encoded as one value',
        evidence: [
          {
            source: 'request',
            path: 'body',
            found: 'one name, with = and & as %3D and %26',
            expected: 'names and values with = and & between them',
          },
        ],
        explainsAway: ['empty-param', 'unknown-param'],
      });
    return damageOutcome(request, 'whole-body', {
      repair: ({ value }) => value.slice(0, value.indexOf('&')),
      // The parameters that it swallowed would then be gone.
      mendsAlone: false,
      evidence: () => ({ secret: false }),
    });
  },
});
