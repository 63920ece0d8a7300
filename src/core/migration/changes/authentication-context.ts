import type { Subject } from '../../case/subject.ts';
import { already, cannotTell, defineChange, needed, type Verdict } from '../change.ts';
import { asksForLoginOnly } from '../old-values.ts';

const name = 'authentication_context_type';

/** singpass.md §1.10: why the person is asked to sign in; compulsory for Login apps, forbidden to Myinfo apps. */
export const authenticationContext = defineChange({
  id: 'authentication-context',
  title: 'Login apps say what the login is for',
  look({ to, subject }) {
    const rule = to.pushedParameters?.[name];
    if (rule === undefined) return undefined;
    return {
      before: 'not sent',
      after: `${name} in the pushed request of a Login app; not in that of a Myinfo app`,
      step: `Add ${name} to the pushed request if this is a Login app.`,
      rule,
      ...verdict(subject),
    };
  },
});

function verdict(subject: Subject): Verdict {
  const { authorizationRequest } = subject;
  if (authorizationRequest === undefined)
    return cannotTell('Paste the authorization URL, or the pushed request.');
  if (authorizationRequest.parameters.some((parameter) => parameter.name === name))
    return already('The pasted authorization request has it.');
  return asksForLoginOnly(subject)
    ? needed('The scope is openid alone, as of a Login app, and the authorization request does not have it.')
    : cannotTell(
        'The authorization request does not have it; whether this is a Login app is not to be seen.',
      );
}
