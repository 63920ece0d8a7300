import { isUserinfoCall } from '../../request/purpose.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

/** singpass.md §7.3. */
export const userinfoForeignAccount = defineCheck({
  code: 'userinfo-foreign-account',
  stage: 'response',
  severity: 'warning',
  title: 'The account of this login may have no data to give, or the key set could not be fetched',
  why: 'Accounts of foreigners hold no personal data, and userinfo answers invalid_request; it does so too when it finds no key to encrypt to.',
  falsePositives:
    'Only possible: the same answer is given where the key set of the client cannot be fetched.',
  example: 'invalid_request from userinfo',
  references: ['Singpass FAPI: userinfo'],
  needs: ['request', 'response'],
  fix: {
    kind: 'do',
    steps: [
      'Try with another test account, one that holds data.',
      'See that the key set of the client answers within three seconds and holds an encryption key.',
      'Handle an account without data in the program: the login itself has succeeded.',
    ],
  },
  run({ request, response }) {
    if (!isUserinfoCall(request)) return notApplicable('not a userinfo request');
    if (response.error?.toLowerCase() !== 'invalid_request') return passed;
    return found({
      certainty: 'hint',
      evidence: [
        { source: 'response', path: 'error', found: response.description ?? response.error },
        { source: 'request', path: 'url', found: request.url },
      ],
    });
  },
});
