import type { World } from './world.ts';

/** What the provider says of a fault, in its own two or three words (singpass.md §3.2, §3.3). */
export const answerKinds = [
  'claims',
  'signature',
  'client',
  'grant',
  'grant-type',
  'request',
  'dpop',
  'dpop-key',
  'encryption',
  'server',
  'scope',
  'success',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const legacyAnswers: Readonly<Record<AnswerKind, Answer>> = {
  claims: {
    status: 400,
    body: {
      error: 'invalid_client',
      error_description: 'The client_assertion has missing or invalid claims.',
    },
  },
  signature: {
    status: 401,
    body: {
      error: 'invalid_client',
      error_description: 'The client_assertion could not be validated against known signing keys.',
    },
  },
  client: { status: 401, body: { error: 'invalid_client' } },
  grant: { status: 400, body: { error: 'invalid_grant' } },
  'grant-type': { status: 400, body: { error: 'unsupported_grant_type' } },
  request: {
    status: 400,
    body: {
      id: 'bcba4bc3-534e',
      error: 'CLIENT_SIDE_ERROR',
      error_description: 'This is an invalid request.',
      trace_id: '66f4d6c9',
    },
  },
  dpop: { status: 400, body: { error: 'invalid_dpop_proof' } },
  'dpop-key': { status: 400, body: { error: 'invalid_dpop_proof' } },
  encryption: {
    status: 400,
    body: { error: 'invalid_client', error_description: 'No valid encryption JWK' },
  },
  server: {
    status: 500,
    body: {
      id: 'bcba4bc3-534e',
      error: 'SERVER_SIDE_ERROR',
      error_description: 'An unexpected error occurred.',
      trace_id: '67ae9e75',
    },
  },
  scope: { status: 400, body: { error: 'invalid_scope' } },
  success: { status: 200, body: { access_token: 'MTQ0NjJkZmQ5OTM2NDE1ZTZjNGZmZjI3', token_type: 'Bearer' } },
};

const fapiAnswers: Readonly<Record<AnswerKind, Answer>> = {
  ...legacyAnswers,
  claims: { status: 400, body: { error: 'invalid_client' } },
  signature: { status: 400, body: { error: 'invalid_client' } },
  client: { status: 400, body: { error: 'invalid_client' } },
  request: { status: 400, body: { error: 'invalid_request' } },
  dpop: { status: 401, body: { error: 'invalid_dpop_proof' } },
  'dpop-key': {
    status: 401,
    body: {
      error: 'invalid_dpop_proof',
      error_description: 'Incoming DPOP Proof JWT does not match the initial dpop_jkt sent at PAR endpoint',
    },
  },
  encryption: { status: 400, body: { error: 'invalid_client' } },
  server: { status: 500, body: { error: 'server_error' } },
  success: { status: 200, body: { access_token: 'MTQ0NjJkZmQ5OTM2NDE1ZTZjNGZmZjI3', token_type: 'DPoP' } },
};

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  500: 'Internal Server Error',
};

/** The provider's answer, as `curl -i` shows it, as a body alone, or with the headers of a proxy between. */
export function writeAnswer(world: World, kind: AnswerKind, shape: 'full' | 'body'): string {
  const { status, body } = (world.fapi ? fapiAnswers : legacyAnswers)[kind];
  const text = JSON.stringify(body);
  if (shape === 'body') return text;
  return [
    `HTTP/1.1 ${status} ${reasons[status]}`,
    `Date: ${new Date(world.now * 1000).toUTCString()}`,
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
    '',
    text,
  ].join('\r\n');
}
