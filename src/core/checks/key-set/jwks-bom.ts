import { byteOrderMarkOf } from '../../key-set/parse-key-set.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

export const jwksBom = defineCheck({
  code: 'jwks-bom',
  stage: 'key-set',
  severity: 'warning',
  title: 'The key set begins with a byte order mark',
  why: 'Strict JSON readers stop at the mark.',
  falsePositives:
    'Tolerant readers skip the mark. Less sure where the answer is not shown: an editor may have saved it.',
  example: 'The character U+FEFF in front of the key set',
  references: ['RFC 8259 §8.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Save the file as UTF-8 without a byte order mark.'],
  },
  run({ keySet }) {
    if (!keySet.byteOrderMark) return passed;
    const { text } = keySet;
    const at = text.search(/\uFEFF|ï»¿/);
    return found({
      // An editor may have put it into the file that was pasted.
      certainty: keySet.http === undefined ? 'strong' : 'proof',
      evidence: [
        {
          source: 'jwks',
          path: 'document',
          span: { start: at, end: at + byteOrderMarkOf(text.slice(at)).length },
          found: 'U+FEFF',
          expected: '{',
        },
      ],
    });
  },
});
