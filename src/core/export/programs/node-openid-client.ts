import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest } from '../export-request.ts';
import { javaScriptLiteral as literal } from './literals.ts';
import { curves, lines, partsOf } from './tongue.ts';

/** What the library sends by itself. */
const ofLibrary: ReadonlySet<string> = new Set([
  'client_id',
  'client_assertion_type',
  'client_assertion',
  'grant_type',
]);

function write(request: ExportRequest): string {
  const { signing, url } = request;
  const { text, headers, parameters } = partsOf(
    { ...request, signing: { ...signing, proof: undefined } },
    { literal, env: (name) => `env('${name}')`, assertion: '', proof: '' },
  );
  const own = parameters.filter(([name]) => !ofLibrary.has(name.slice(1, -1)));
  const grant = parameters.find(([name]) => name === literal('grant_type'))?.[1];
  const { nist } = curves[signing.algorithm];
  const { proof } = signing;
  const proofCurve = proof && curves[proof.algorithm].nist;
  const insecure = url.toLowerCase().startsWith('http:');
  return `// npm install openid-client, then: node token-request.mjs
import { createPrivateKey } from 'node:crypto';
import * as client from 'openid-client';

function env(name) {
  const value = process.env[name];
  if (!value) throw new Error(name + ' is not set');
  return value;
}

// PEM, also on one line with \\n for each line end, or a JWK.
function readKey(text) {
  const key = text.trimStart().startsWith('{')
    ? createPrivateKey({ key: JSON.parse(text), format: 'jwk' })
    : createPrivateKey(text.replaceAll('\\\\n', '\\n'));
  const { kty, crv, x, y, d } = key.export({ format: 'jwk' });
  const algorithm = { name: 'ECDSA', namedCurve: '${nist}' };
  return crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, algorithm, false, ['sign']);
}

const issuer = ${text(signing.audience)};
const authentication = client.PrivateKeyJwt(
  { key: await readKey(env('PRIVATE_KEY')), kid: ${text(signing.keyId)} },
  {
    [client.modifyAssertion](header, claims) {
      header.typ = ${literal(signing.typ)};
      claims.aud = issuer;
      claims.exp = claims.iat + ${signing.lifetimeSeconds};
    },
  },
);
const server = { issuer, token_endpoint: ${literal(url)} };
const config = new client.Configuration(server, ${text(signing.clientId)}, undefined, authentication);
${insecure ? '// The address has no TLS: for a server on this machine only.\nclient.allowInsecureRequests(config);\n' : ''}config[client.customFetch] = async (address, options) => {
${headers.length === 0 ? '' : `  const headers = new Headers(options.headers);\n${lines(headers, ([name, value]) => `  headers.append(${name}, ${value});\n`)}`}  const response = await fetch(address, ${headers.length === 0 ? 'options' : '{ ...options, headers }'});
  console.log(response.status);
  console.log(await response.clone().text());
  return response;
};
${
  proof === undefined
    ? ''
    : `
// The key pair of this login: the same as in the pushed request.
const { kty, crv, x, y, d } = JSON.parse(env('DPOP_PRIVATE_KEY'));
const curve = { name: 'ECDSA', namedCurve: '${proofCurve}' };
const DPoP = client.getDPoPHandle(config, {
  privateKey: await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['sign']),
  publicKey: await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, true, ['verify']),
});
`
}
const parameters = new URLSearchParams([
${lines(own, ([name, value]) => `  [${name}, ${value}],\n`)}]);
try {
  await client.genericGrantRequest(config, ${grant ?? literal('authorization_code')}, parameters${proof === undefined ? '' : ', { DPoP }'});
} catch (problem) {
  // The answer stands above; this is what the library makes of it.
  console.error(problem.message);
}
`;
}

export const nodeOpenidClient: ExportFormat = {
  id: 'node-openid-client',
  title: 'Node.js with openid-client',
  group: 'Programs',
  lead: 'Signs and sends with openid-client 6. The library writes grant_type, client_id and the assertion itself, and puts them in its own order.',
  fileName: 'token-request-openid-client.mjs',
  mediaType: 'text/javascript',
  signs: true,
  write,
};
