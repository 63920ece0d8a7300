import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof } from '../export-request.ts';
import { javaScriptLiteral as literal } from './literals.ts';
import { lines, partsOf } from './tongue.ts';

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
// The key pair of this login: the same as in the pushed request.
const { kty, crv, x, y, d } = JSON.parse(env('DPOP_PRIVATE_KEY'));
const proof = await new SignJWT({
  htm: method,
  htu: ${literal(address)},
  iat: now,
  exp: now + ${lifetimeSeconds},
  jti: randomUUID(),
})
  .setProtectedHeader({ alg: '${algorithm}', typ: 'dpop+jwt', jwk: { kty, crv, x, y } })
  .sign(createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }));
`;
}

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `env('${name}')`,
    assertion: 'assertion',
    proof: 'proof',
  });
  return `// npm install jose, then: node token-request.mjs
import { createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

function env(name) {
  const value = process.env[name];
  if (!value) throw new Error(name + ' is not set');
  return value;
}

// PEM, also on one line with \\n for each line end, or a JWK.
function readKey(text) {
  return text.trimStart().startsWith('{')
    ? createPrivateKey({ key: JSON.parse(text), format: 'jwk' })
    : createPrivateKey(text.replaceAll('\\\\n', '\\n'));
}

const method = ${literal(method)};
const clientId = ${text(signing.clientId)};
const now = Math.floor(Date.now() / 1000);
const assertion = await new SignJWT({
  iss: clientId,
  sub: clientId,
  aud: ${text(signing.audience)},
  iat: now,
  exp: now + ${signing.lifetimeSeconds},
  jti: randomUUID(),
})
  .setProtectedHeader({ alg: '${signing.algorithm}', typ: ${literal(signing.typ)}, kid: ${text(signing.keyId)} })
  .sign(readKey(env('PRIVATE_KEY')));
${signing.proof === undefined ? '' : proofText(signing.proof)}
const response = await fetch(${literal(url)}, {
  method,
  headers: [
    ['Content-Type', 'application/x-www-form-urlencoded'],
${lines(headers, ([name, value]) => `    [${name}, ${value}],\n`)}  ],
  body: new URLSearchParams([
${lines(parameters, ([name, value]) => `    [${name}, ${value}],\n`)}  ]),
});
console.log(response.status);
console.log(await response.text());
`;
}

export const nodeJose: ExportFormat = {
  id: 'node-jose',
  title: 'Node.js with jose',
  group: 'Programs',
  lead: 'Signs a fresh assertion with jose and sends it with fetch.',
  fileName: 'token-request.mjs',
  mediaType: 'text/javascript',
  signs: true,
  write,
};
