import { member } from '../../assertion/json-text.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { already, type ChangeView, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.3, §7: optional where the pages contradict each other, so that a healthy client_id is never called a fault. */
export const clientIdInBody = defineChange({
  id: 'client-id-in-body',
  title: 'client_id in the token request',
  look(view) {
    const { from, to, subject } = view;
    const rule = to.parameters.client_id;
    if (from.parameters.client_id?.value.presence !== 'required' || rule?.value.presence === 'required')
      return undefined;
    const sent = subject.request && parameterValue(subject.request, 'client_id');
    return {
      before: subject.request === undefined ? 'required' : sent === undefined ? 'not sent' : 'sent',
      after:
        rule?.value.presence === 'optional'
          ? 'not needed; where it is sent it equals sub of the assertion'
          : 'not sent',
      step: 'Leave client_id out of the token request, or send it equal to sub of the assertion; the pushed request needs it.',
      rule,
      ...verdict(view, sent),
    };
  },
});

function verdict({ subject, to }: ChangeView, sent: string | undefined): Verdict {
  if (subject.request === undefined) return cannotTell('Paste the token request.');
  if (sent === undefined) return already('The request does not send it.');
  if (to.parameters.client_id?.value.presence !== 'optional') return needed('The request sends it.');
  const sub = member(subject.claims, 'sub');
  if (sub === undefined)
    return cannotTell('The request sends it; the assertion it must agree with is not to be read.');
  return sub === sent
    ? already('The request sends it and it equals sub: it may stay.')
    : needed('The request sends it and it differs from sub.');
}
