import { parseUrl } from '../../runtime.ts';
import { already, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.2. A server of one's own has addresses that no profile knows. */
export const tokenEndpoint = defineChange({
  id: 'token-endpoint',
  title: 'The address of the token endpoint',
  look({ old, next, environmentKnown, subject, show }) {
    if (old === undefined || old.tokenEndpoint === next.tokenEndpoint) return undefined;
    const url = subject.request?.url === undefined ? undefined : parseUrl(subject.request.url);
    const called = url && `${url.origin}${url.pathname}`;
    return {
      before: called === undefined ? old.tokenEndpoint : show(called),
      after: next.tokenEndpoint,
      step: 'Send the token request to the new address, which the new discovery document names.',
      ...verdict(called, next.tokenEndpoint, environmentKnown),
    };
  },
});

function verdict(called: string | undefined, wanted: string, known: boolean): Verdict {
  if (called === undefined) return cannotTell('The request shows no address.');
  if (called === wanted) return already('The request goes there.');
  return known
    ? needed('The request goes to another address.')
    : cannotTell('The request goes to a server whose addresses are not known here.');
}
