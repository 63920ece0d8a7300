import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof } from '../export-request.ts';
import { doubleQuoted as literal } from './literals.ts';
import { lines, partsOf } from './tongue.ts';

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
# The key pair of this login: the same as in the pushed request.
dpop_key = json.loads(os.environ["DPOP_PRIVATE_KEY"])
proof = jwt.encode(
    {
        "htm": method,
        "htu": ${literal(address)},
        "iat": now,
        "exp": now + ${lifetimeSeconds},
        "jti": str(uuid.uuid4()),
    },
    ECAlgorithm.from_jwk(json.dumps(dpop_key)),
    algorithm="${algorithm}",
    headers={"typ": "dpop+jwt", "jwk": {name: dpop_key[name] for name in ("kty", "crv", "x", "y")}},
)
`;
}

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `os.environ["${name}"]`,
    assertion: 'assertion',
    proof: 'proof',
  });
  return `# pip install pyjwt cryptography requests, then: python3 token_request.py
import json
import os
import time
import uuid

import jwt
import requests
from jwt.algorithms import ECAlgorithm


def read_key(text):
    """PEM, also on one line with \\\\n for each line end, or a JWK."""
    if text.lstrip().startswith("{"):
        return ECAlgorithm.from_jwk(json.dumps(json.loads(text)))
    return text.replace("\\\\n", "\\n")


method = ${literal(method)}
client_id = ${text(signing.clientId)}
now = int(time.time())
assertion = jwt.encode(
    {
        "iss": client_id,
        "sub": client_id,
        "aud": ${text(signing.audience)},
        "iat": now,
        "exp": now + ${signing.lifetimeSeconds},
        "jti": str(uuid.uuid4()),
    },
    read_key(os.environ["PRIVATE_KEY"]),
    algorithm="${signing.algorithm}",
    headers={"typ": ${literal(signing.typ)}, "kid": ${text(signing.keyId)}},
)
${signing.proof === undefined ? '' : proofText(signing.proof)}
response = requests.request(
    method,
    ${literal(url)},
    headers={
        "Content-Type": "application/x-www-form-urlencoded",
${lines(headers, ([name, value]) => `        ${name}: ${value},\n`)}    },
    data=[
${lines(parameters, ([name, value]) => `        (${name}, ${value}),\n`)}    ],
    timeout=30,
)
print(response.status_code)
print(response.text)
`;
}

export const python: ExportFormat = {
  id: 'python',
  title: 'Python',
  group: 'Programs',
  lead: 'Signs with PyJWT and sends with requests.',
  fileName: 'token_request.py',
  mediaType: 'text/x-python',
  signs: true,
  write,
};
