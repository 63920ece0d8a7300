import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { bodyEchoes } from './body-echoes.ts';

/** No false positives: a known parameter name stands inside the encoded value. Triggers on: --data-urlencode 'grant_type=authorization_code&code=x'. */
export const curlUrlencodeWholeBody = defineCheck({
  code: 'curl-urlencode-whole-body',
  stage: 'transport',
  severity: 'error',
  title: 'Several parameters were encoded as one value',
  why: '--data-urlencode encodes everything behind the first =, the & too, so the server sees one long value and no other parameter.',
  references: ['curl manual'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Give each parameter a --data-urlencode of its own.'],
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    return damageOutcome(request, 'whole-body', {
      repair: ({ value }) => value.slice(0, value.indexOf('&')),
      evidence: () => ({ secret: false }),
    });
  },
});
