import { bareAmpersand } from '../../page-entities.ts';
import { isCountedAsShown } from '../../request/shown-whole.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import type { Certainty } from '../outcome.ts';
import { namesOutcome } from './damaged-names.ts';

export const htmlEscapedAmp = defineCheck({
  code: 'html-escaped-amp',
  stage: 'transport',
  severity: 'error',
  title: 'The parameters are joined with &amp; and not with &',
  why: '&amp; is how a web page writes &; in a form body it makes the next name begin with amp;, and that parameter is missing.',
  falsePositives:
    'Can mislead: a page or a mail may have escaped each & of a text that was sent right. Where one stands bare, or Content-Length counts them, none: no parameter name begins with amp;.',
  example: 'grant_type=authorization_code&amp;code=x',
  references: ['URL Standard'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Replace every &amp; by &.',
      'Copy commands from a plain text view, not from the source of a web page.',
    ],
  },
  run({ request }) {
    return namesOutcome(request, 'html-amp', { certainty: certaintyOf(request) });
  },
});

/** Whether they were sent so, or only the paste is escaped: then all of them are, and the length of the body is another. */
function certaintyOf(request: WireRequest): Certainty {
  return isCountedAsShown(request) || bareAmpersand.test(request.text) ? 'proof' : 'strong';
}
