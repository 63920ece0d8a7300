import { makeKeySet } from '../../../testing/cases.ts';
import { OpensslFolder } from '../../../testing/openssl.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { serverCannotFetchJwks } from './server-cannot-fetch-jwks.ts';

/** Leaf, intermediate and root of an authority that no one knows, made with the real openssl. */
function privateChain(): string {
  const folder = new OpensslFolder();
  try {
    folder.issue('root', { subject: '/O=Private Pte Ltd/CN=Private Root', authority: true });
    folder.issue('int', {
      subject: '/O=Private Pte Ltd/CN=Private Issuing',
      issuer: 'root',
      authority: true,
    });
    folder.issue('leaf', { subject: '/CN=rp.example.sg', issuer: 'int', names: 'DNS:rp.example.sg' });
    return ['leaf', 'int', 'root'].map((name) => folder.read(`${name}.pem`)).join('');
  } finally {
    folder.remove();
  }
}

testCheck(serverCannotFetchJwks, {
  accepts: {
    'another error': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    'a text that is no JSON, beside an assertion that can be read': [
      async () => ({
        profile: 'mockpass-fapi',
        client_assertion: await makeAssertion(),
        response: '{"error":"Unexpected token \'<\', \\"<!doctype html>\\" is not valid JSON"}',
      }),
      { certainty: 'strong' },
    ],
    SERVER_SIDE_ERROR: [
      { response: '{"error":"SERVER_SIDE_ERROR","error_description":"An unexpected error occurred."}' },
      { certainty: 'strong' },
    ],
    server_error: [{ response: '{"error":"server_error"}' }, { certainty: 'strong' }],
    'server_error of a server that documents no such cause': [
      { profile: 'rfc7523', response: '{"error":"server_error"}' },
      { certainty: 'hint' },
    ],
    'a status without a code of the provider': [{ response: 'status 500' }, { certainty: 'hint' }],
    'the reason phrase of a framework': [
      { response: '{"status":500,"error":"Internal Server Error","path":"/fapi/token"}' },
      { certainty: 'hint' },
    ],
    upstream_dependency_error: [
      { response: 'HTTP/1.1 502 Bad Gateway\r\n\r\n{"error":"upstream_dependency_error"}' },
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'a text that is no JSON, beside an assertion whose header is none': [
      {
        profile: 'mockpass-fapi',
        client_assertion: 'e2FsZzpFUzI1Nn0.e30.AA',
        response: '{"error":"Expected property name or \'}\' in JSON at position 1"}',
      },
      'not-applicable',
    ],
    'a text that is no JSON, beside a proof that is none': [
      {
        profile: 'mockpass-fapi',
        dpop: 'garbage',
        response: '{"error":"Unexpected token \'x\', \\"xyz\\" is not valid JSON"}',
      },
      'not-applicable',
    ],
    'no response': [{}, 'cannot-tell'],
    'an answer whose cause is to be seen': [
      {
        response: '{"error":"server_error"}',
        certificates: 'Verify return code: 21 (unable to verify the first certificate)',
      },
      'not-applicable',
    ],
    'a key set that is slow': [
      { response: '{"error":"server_error"}', certificates: '200 4.512345 0 0' },
      'not-applicable',
    ],
    'a chain of a private authority, pasted with its root': [
      () => ({ response: '{"error":"server_error"}', certificates: privateChain() }),
      'not-applicable',
    ],
    'a mark in front of the key set, at which it stopped': [
      async () => ({ response: '{"error":"server_error"}', jwks: `\uFEFF${await makeKeySet()}` }),
      'not-applicable',
    ],
    'a page in place of the key set': [
      { response: '{"error":"server_error"}', jwks: '<!doctype html><title>Sign in</title>' },
      'not-applicable',
    ],
    'a refusal of the client, which can come of it': [
      { profile: 'singpass-legacy', response: '{"error":"invalid_client"}' },
      'not-applicable',
    ],
  },
});
