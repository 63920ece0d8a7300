import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { bodyEchoes } from './body-echoes.ts';

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
    return damageOutcome(request, 'whole-body', {
      repair: ({ value }) => value.slice(0, value.indexOf('&')),
      // The parameters that it swallowed would then be gone.
      mendsAlone: false,
      evidence: () => ({ secret: false }),
    });
  },
});
