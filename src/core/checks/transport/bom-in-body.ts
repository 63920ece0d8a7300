import { isUtf16 } from '../../request/utf16.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, notApplicable } from '../outcome.ts';
import { namesOutcome } from './damaged-names.ts';

export const bomInBody = defineCheck({
  code: 'bom-in-body',
  stage: 'transport',
  severity: 'error',
  title: 'The body begins with a byte order mark or is not UTF-8',
  why: 'The mark becomes part of the first name, so the endpoint misses that parameter; UTF-16 text it cannot read at all.',
  falsePositives: 'Less sure for a body pasted alone: an editor may have put the mark into the copy.',
  example: 'The character U+FEFF in front of the first name',
  references: ['URL Standard', 'RFC 6749 §4.1.3'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Write the body as UTF-8 without a byte order mark.',
      'PowerShell 7: use -Encoding utf8NoBOM. Windows PowerShell does not know it: write the file with [IO.File]::WriteAllText.',
      'Or hand Invoke-RestMethod a hashtable.',
    ],
  },
  run({ request }) {
    if (request.form === 'parameters') return notApplicable('a list of parameters shows no bytes');
    const certainty = request.form === 'form-body' ? 'strong' : 'proof';
    const utf16 = isUtf16(request.body ?? '');
    const more: readonly Evidence[] = utf16
      ? [
          {
            source: 'request',
            path: 'body',
            span: request.bodySpan,
            found: 'every second byte is zero',
            expected: 'UTF-8',
          },
        ]
      : [];
    return namesOutcome(request, 'byte-order-mark', { certainty }, more);
  },
});
