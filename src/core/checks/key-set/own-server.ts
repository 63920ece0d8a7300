import type { Target } from '../../case/subject.ts';
import { isPrivateHost } from '../../request/private-host.ts';
import { parseUrl } from '../../runtime.ts';

/** Whether the server that is called runs on the machine or in the network of the person: it reaches what stands there too. */
export function isOwnServer({ tokenEndpoint, issuer }: Target): boolean {
  const url = parseUrl(tokenEndpoint ?? issuer ?? '');
  return url !== undefined && isPrivateHost(url.hostname);
}
