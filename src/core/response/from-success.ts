import { member } from '../assertion/json-text.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { stages } from '../profiles/profile.ts';
import { headerValues } from '../request/wire-request.ts';
import { complaintIn } from './client-messages.ts';
import { issuedIdToken } from './issued-tokens.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { Verdict } from './verdict.ts';

const everyStage = stages.filter((stage) => stage !== 'response');

const issued: Verdict = {
  guide: 'success',
  causes: faultsOfGroups('K'),
  summary: 'The server accepted the request and issued tokens.',
  source: 'unknown',
  clears: everyStage,
  references: ['RFC 6749 §5.1'],
};

/** An answer without an error: tokens, or what else a 2xx status can stand above. A page in HTML is none of these. */
export function fromSuccess(response: ParsedResponse): Verdict | undefined {
  const { status, json, error, kind } = response;
  if (error !== undefined) return undefined;
  const holds = (name: string): boolean => typeof member(json, name) === 'string';
  if (['access_token', 'id_token', 'token_type'].some(holds)) {
    const complaint = complaintIn(response)?.message;
    if (complaint === undefined) return issued;
    const { guide, causes, summary } = complaint;
    return { ...issued, guide, causes, summary, source: 'client' };
  }
  const accepted = status !== undefined && status >= 200 && status <= 299;
  if (!accepted && status !== undefined) return undefined;
  if (holds('request_uri')) return pushed;
  if (kind === 'jwt') return { ...issued, summary: tokenAlone(response) };
  if (!accepted || kind === 'html') return undefined;
  if (kind !== 'empty' && typeOf(response).startsWith('application/jwt'))
    return { ...issued, summary: unreadToken };
  if (isBodyLeftOut(response)) {
    return {
      ...issued,
      summary: `Status ${status}: the request was accepted. The body is not in what was pasted.`,
    };
  }
  return {
    guide: 'not-from-the-token-endpoint',
    causes: ['wrong-path', 'wrong-host-env', 'method-get', ...faultsOfGroups('A', 'J')],
    summary:
      kind === 'empty'
        ? `Status ${status} and an empty body: the token endpoint answers with tokens.`
        : `Status ${status}, but no token in the body: something other than the token endpoint answered.`,
    source: 'unknown',
    clears: [],
    references: ['RFC 6749 §5.1'],
  };
}

/** OpenID Connect Core §5.3.2: only userinfo answers so. What was cut off or blacked out is no token any more. */
const unreadToken = 'A token by its Content-Type, as userinfo answers; what was pasted of it cannot be read.';

function typeOf({ headers }: ParsedResponse): string {
  return (headerValues(headers, 'content-type')[0] ?? '').trim().toLowerCase();
}

function tokenAlone(response: ParsedResponse): string {
  const issued = issuedIdToken(response);
  if (issued === undefined) return 'A token alone, as the userinfo endpoint answers.';
  return issued.token.shape === 'jwe'
    ? 'An encrypted token alone: an id_token, or what userinfo answers.'
    : 'An id_token alone, as it is once it has been decrypted.';
}

/** PAR went well; what the token request does with it is another matter, so nothing is ruled out. */
const pushed: Verdict = {
  guide: 'success',
  causes: ['par-request-uri-expired'],
  summary:
    'The server accepted a pushed authorization request and gave its request_uri; this is no answer to a token request.',
  source: 'unknown',
  clears: [],
  references: ['RFC 9126 §2.2'],
};

/** Only a status line, or headers that announce JSON or a token. */
function isBodyLeftOut(response: ParsedResponse): boolean {
  const { kind, status, headers, body } = response;
  if (status === 204 || headerValues(headers, 'content-length')[0] === '0') return false;
  if (headers.length === 0) return kind === 'empty' || (kind === 'text' && body.length < 40);
  return kind === 'empty' && /json|^application\/jwt/.test(typeOf(response));
}
