import { already, type ChangeView, cannotTell, defineChange, needed, type Verdict } from '../change.ts';
import { describeDay } from '../deadline.ts';

/** singpass.md §1.10, RFC 9207 §2.4: who answered stands in the callback, and is compared. */
export const callbackIssuer = defineChange({
  id: 'callback-issuer',
  title: 'The callback says who answered',
  look(view) {
    const { from, to, next, subject, show } = view;
    const rule = to.callbackIssuerSince;
    if (rule === undefined || from.callbackIssuerSince !== undefined) return undefined;
    const found = issuerIn(subject);
    return {
      before: found === undefined ? 'no iss in the callback' : `iss=${show(found)}`,
      after: `iss=${next.issuer}, with a code and with an error; in production since ${describeDay(rule.value)}`,
      step: 'Let the callback through with iss, in the firewall too, and refuse an answer of another issuer.',
      rule,
      ...verdict(view, found),
    };
  },
});

function issuerIn({ callback }: ChangeView['subject']): string | undefined {
  return callback?.parameters.find(({ name }) => name === 'iss')?.value;
}

function verdict({ subject, next }: ChangeView, found: string | undefined): Verdict {
  if (subject.callback === undefined) return cannotTell('Paste the callback URL.');
  if (found === undefined) return needed('The pasted callback has no iss yet.');
  return found === next.issuer
    ? already('The pasted callback names the new issuer.')
    : needed('The pasted callback names another issuer.');
}
