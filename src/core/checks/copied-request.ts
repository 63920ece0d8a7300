import type { Subject } from '../case/subject.ts';
import { mayBeAltered } from '../request/shown-whole.ts';
import { type Evidence, found, type Outcome } from './outcome.ts';

/** A request that copying may have altered throughout proves nothing of the one that was sent, nor of the form of its tokens. */
export function asCopied(outcome: Outcome, subject: Copied): Outcome {
  const request = subject.request ?? subject.authorizationRequest?.request;
  if (request === undefined || outcome.kind !== 'found' || outcome.finding.certainty !== 'proof')
    return outcome;
  const isOfRequest = outcome.finding.evidence.some((piece) => stoodIn(piece, subject));
  return isOfRequest && mayBeAltered(request) ? found({ ...outcome.finding, certainty: 'strong' }) : outcome;
}

type Copied = Pick<Subject, 'case' | 'request' | 'authorizationRequest'>;

function stoodIn({ source, path }: Evidence, { case: given, request }: Copied): boolean {
  if (source === (request === undefined ? 'authorization_request' : 'request')) return true;
  const isToken = (source === 'client_assertion' || source === 'dpop') && given[source] === undefined;
  return isToken && (path === 'text' || path === 'signature');
}
