import { isLogin, parseCallback } from '../request/authorization-request.ts';
import { readBrowserTarget } from '../request/browser-target.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** Names that a token request has and a redirect has not: such a URL is a request sent the wrong way. */
const ofTokenRequest = ['client_assertion', 'grant_type', 'redirect_uri', 'code_verifier'] as const;

/** The two redirects of a login: the URL that sends the browser to the provider, and the callback (RFC 6749 §4.1). */
export function recogniseRedirect(text: string): readonly RecognisedPiece[] | undefined {
  const trimmed = text.trim();
  // A command, or a token request with some of its parameters in the URL.
  if (/^POST |\bcurl\b/i.test(trimmed.slice(0, 400))) return undefined;
  if (readBrowserTarget(text) === undefined && !/^[/?]\S+$/.test(trimmed)) return undefined;
  const names = new Set(parseCallback(text)?.parameters.map(({ name }) => name));
  if (names.has('client_assertion') || names.has('grant_type')) return undefined;
  if (names.has('request_uri')) {
    return [
      {
        kind: 'authorization_request',
        field: 'authorization_url',
        text,
        summary: 'An authorization URL with a request_uri: fills the authorization URL after PAR.',
      },
    ];
  }
  if (isLogin([...names])) {
    return [
      {
        kind: 'authorization_request',
        field: 'authorization_request',
        text,
        summary: 'An authorization URL: fills the authorization request.',
      },
    ];
  }
  if (ofTokenRequest.some((name) => names.has(name))) return undefined;
  if (!names.has('code') && !names.has('error')) return undefined;
  const what = names.has('error') ? 'an error instead of a code' : 'a code';
  return [
    {
      kind: 'callback',
      field: 'callback',
      text,
      summary: `A callback URL with ${what}: fills the callback.`,
    },
  ];
}

/** A line that holds such a redirect and nothing that belongs to the lines around it. */
export function isRedirectLine(line: string): boolean {
  if (line.length < 12 || !/[?&#](?:code|error|request_uri|response_type)=/.test(line)) return false;
  if (/^\s*(?:location|referer|origin|refresh)\s*:/i.test(line) || /^[<>*] /.test(line)) return false;
  if (/\\\r?$/.test(line)) return false;
  // A raw request begins with its method: what follows are its headers.
  if (/^(?:GET|POST) /.test(line)) return false;
  return recogniseRedirect(line) !== undefined;
}
