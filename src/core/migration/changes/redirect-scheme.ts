import type { Profile } from '../../profiles/profile.ts';
import { already, type ChangeView, cannotTell, defineChange, needed, type Verdict } from '../change.ts';
import { parameterOf } from '../old-values.ts';

/** singpass.md §1.10: redirect URIs with a scheme of the app's own are refused. */
export const redirectScheme = defineChange({
  id: 'redirect-scheme',
  title: 'The scheme of the redirect URI',
  look(view) {
    const { from, to, subject, show } = view;
    const rule = to.redirectUri.schemes;
    const uri = parameterOf(subject, 'redirect_uri');
    if (rule.value.join() === from.redirectUri.schemes.value.join()) return undefined;
    return {
      before: uri === undefined ? describe(from.redirectUri.schemes) : show(uri),
      after: `${rule.value.join(' or ')} only`,
      step: `Register a redirect URI with ${rule.value.join(' or ')}, for a mobile app one that the app claims, and use it in both requests.`,
      rule,
      ...verdict(view, uri),
    };
  },
});

/** The old rule with what else was allowed. */
function describe({ value, note }: Profile['redirectUri']['schemes']): string {
  return [value.join(', '), note].filter(Boolean).join('. ');
}

function verdict({ to }: ChangeView, uri: string | undefined): Verdict {
  if (uri === undefined) return cannotTell('The request shows no redirect_uri.');
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) return cannotTell('The redirect_uri is no absolute URI.');
  if (to.redirectUri.schemes.value.includes(scheme)) return already('The redirect_uri has such a scheme.');
  return /^http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/i.test(uri)
    ? cannotTell(
        'It is an address of this machine; such a one stands in the samples, but cannot serve users.',
      )
    : needed('The redirect_uri has another scheme.');
}
