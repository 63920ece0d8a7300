import { fapiCase, makeKeySet, toHttpRequest } from '../../src/testing/cases.ts';
import { dpopKey, signingKey } from '../../src/testing/keys.ts';
import { makeAssertion, makeDpopProof, testAssertionType } from '../../src/testing/tokens.ts';

/** A case in which each secret can be told from every other text, and from each other. */
export interface MarkedCase {
  /** What is pasted, one after the other. */
  readonly pastes: readonly string[];
  /** What it is → the text that must not turn up. */
  readonly secrets: Readonly<Record<string, string>>;
}

const mark = (what: string): string => `zQx7${what}Vk93bTr5LmYw2`.padEnd(43, 'hJ4');

/** A full case, with an answer that holds tokens. Tokens are told by their signatures, which cannot be chosen. */
export async function markedCase(): Promise<MarkedCase> {
  const assertion = await makeAssertion();
  const proof = await makeDpopProof({ key: await dpopKey() });
  const marks = {
    code: mark('Code'),
    code_verifier: mark('Verifier'),
    client_secret: mark('ClientSecret'),
    refresh_token: mark('Refresh'),
    access_token: mark('Access'),
    'private key d': mark('PrivateD'),
    'password in an address': mark('UrlPass'),
    password: mark('Password'),
    cookie: mark('Cookie'),
    'state of the callback': mark('State'),
  };
  const idToken = await makeAssertion({ claims: { nonce: 'n', sub: 's=S1234567A,u=x' } });
  const request = toHttpRequest(
    'https://stg-id.singpass.gov.sg/fapi/token',
    {
      redirect_uri: `https://user:${marks['password in an address']}@rp.example.sg/callback`,
      grant_type: 'authorization_code',
      code: marks.code,
      client_assertion_type: testAssertionType,
      client_assertion: assertion,
      code_verifier: marks.code_verifier,
      client_secret: marks.client_secret,
      refresh_token: marks.refresh_token,
      password: marks.password,
    },
    [`DPoP: ${proof}`, `Cookie: session=${marks.cookie}`],
  );
  const keySet = JSON.parse(await makeKeySet()) as { keys: Record<string, unknown>[] };
  keySet.keys.push({ ...(await signingKey('sig-marked')).publicJwk, d: marks['private key d'] });
  const answer = [
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    '',
    JSON.stringify({
      access_token: marks.access_token,
      refresh_token: marks.refresh_token,
      id_token: idToken,
      token_type: 'DPoP',
    }),
  ].join('\r\n');
  const callback = `https://rp.example.sg/callback?code=${marks.code}&state=${marks['state of the callback']}`;
  const last = (token: string): string => token.slice(token.lastIndexOf('.') + 1);
  return {
    pastes: [
      request,
      JSON.stringify(keySet),
      answer,
      callback,
      (await fapiCase()).authorization_request ?? '',
    ],
    secrets: {
      ...marks,
      'signature of the assertion': last(assertion),
      'signature of the proof': last(proof),
      'signature of the id_token': last(idToken),
    },
  };
}

/** Names of the secrets that stand in a text: as they are, percent-encoded or within base64. */
export function secretsIn(text: string, { secrets }: MarkedCase): readonly string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling)))
    .map(([name]) => name);
}

/** Base64 of a text that stands anywhere in a longer one: one spelling for each of the three places it can begin at. */
function spellings(secret: string): readonly string[] {
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.from('x'.repeat(before) + secret);
    const cut = whole.toString('base64').replace(/=+$/, '');
    const inner = cut.slice(Math.ceil((before * 8) / 6), -2);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set([secret, encodeURIComponent(secret), ...inBase64])];
}
