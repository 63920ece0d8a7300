import type { Subject } from '../../case/subject.ts';
import { faultsOfGroups } from '../../catalogue/fault-families.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { parseUrl } from '../../runtime.ts';
import type { Evidence } from '../outcome.ts';

/** What a proof that cannot be read leaves behind. */
export const proofEchoes: readonly FaultCode[] = faultsOfGroups('I').filter(
  (code) => code !== 'dpop-header-broken' && !code.startsWith('par-'),
);

/** Evidence in the DPoP proof. */
export function proofEvidence(
  subject: Subject,
  path: string,
  rest: Omit<Evidence, 'source' | 'path'>,
): Evidence {
  const part = path.startsWith('header')
    ? subject.dpop?.header
    : path.startsWith('claims')
      ? subject.dpop?.payload
      : undefined;
  return { source: 'dpop', path, span: part?.span, ...rest };
}

/** The URL that the request really goes to, else the profile's token endpoint. */
export function calledUrl({ request, target }: Subject): string | undefined {
  return request?.url !== undefined && parseUrl(request.url) !== undefined
    ? request.url
    : target.tokenEndpoint;
}

/** How htu differs from the URL called, after the normalisation of RFC 9449 §4.3: case of scheme and host, default port, query and fragment do not count. */
export function compareHtu(htu: string, called: string): 'same' | 'query' | 'slash' | 'other' {
  const [mine, theirs] = [parseUrl(htu), parseUrl(called)];
  if (mine === undefined || theirs === undefined) return 'other';
  if (mine.origin !== theirs.origin) return 'other';
  if (mine.pathname === theirs.pathname) return mine.search === '' && mine.hash === '' ? 'same' : 'query';
  const slashless = (path: string): string => path.replace(/\/+$/, '');
  return slashless(mine.pathname) === slashless(theirs.pathname) ? 'slash' : 'other';
}
