import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { exported } from '../../testing/exports.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, testClientId, testCode } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { postman } from './postman.ts';
import { toExportRequest } from './to-export-request.ts';
import { remarksOf, variablesOf } from './variables.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const withRequest = (
  address: string,
  parameters: Readonly<Record<string, string>> = {},
  headers: readonly string[] = [],
): Case => ({
  profile: 'singpass-fapi',
  environment: 'staging',
  request: [
    `POST ${address} HTTP/1.1`,
    ...headers,
    'Content-Type: application/x-www-form-urlencoded',
    '',
    new URLSearchParams(parameters).toString(),
  ].join('\r\n'),
});
const pairs = (list: readonly { name: string; value: string; variable?: string | undefined }[]) =>
  list.map(({ name, value, variable }) => `${name}=${variable === undefined ? value : `$${variable}`}`);

describe('the request of a case, to be written', () => {
  it('is none where nothing is there', () => {
    expect(toExportRequest(buildSubject({}, testNow), { secretsAsVariables: true })).toBeUndefined();
  });

  it('has variables for what is secret, and none of them twice', () => {
    const given = withRequest(url, { client_id: 'abc', code: testCode, foreign: 'x' }, [
      'X-A: b',
      'X-a: c',
      'Accept: d/e',
    ]);
    const request = exported(given);
    expect(pairs(request.parameters)).toEqual([
      'client_id=abc',
      'code=$CODE',
      expect.stringMatching(/^foreign=\$/),
    ]);
    const names = request.headers.map(({ variable }) => variable);
    expect(names[1]).toBe(`${names[0]}_2`);
    expect(pairs(request.headers)[2]).toBe('Accept=d/e');
    expect(request.remarks).toEqual([]);
    expect(pairs(exported(given, false).parameters)).toEqual([
      'client_id=abc',
      `code=${testCode}`,
      'foreign=x',
    ]);
  });

  it('is made of what the profile requires, where only the assertion is there', async () => {
    const assertion = await makeAssertion();
    const request = exported({ profile: 'singpass-fapi', client_assertion: ` ${assertion} ` }, false);
    const shown = pairs(request.parameters);
    expect(shown).toContain('grant_type=authorization_code');
    expect(shown).toContain(`client_assertion=${assertion}`);
    expect(shown).toContain('code=$CODE');
    expect(shown).toContain('redirect_uri=$REDIRECT_URI');
    expect(request.remarks).toEqual([
      'No request was pasted: what the profile requires beside the assertion is a variable.',
    ]);
  });

  it.each([
    [
      'a header whose value is not ASCII',
      ['X-A: é'],
      'The header X-A is left out: its value is not ASCII.',
      [],
    ],
    ['none', ['X-A: b'], undefined, ['X-A']],
  ])('leaves out and tells: %s', (_name, headers, remark, names) => {
    const request = exported(withRequest(url, { code: 'x' }, headers));
    expect(request.remarks).toEqual(remark === undefined ? [] : [remark]);
    expect(request.headers.map(({ name }) => name)).toEqual(names);
  });

  it.each([testCode, 'yJodG0iOiJQT1NUIn0.G2UYX9KpqtCEaURYBATCTLbtRc4CPiXxXjFD010Cqlw'])(
    'leaves out a parameter whose name holds something secret: %s',
    (name) => {
      const given = withRequest(url, { code: testCode, [name]: 'x' });
      const request = exported(given);
      expect(request.parameters.map(({ name }) => name)).toEqual(['code']);
      expect(request.remarks).toEqual([
        'A parameter is left out, for its name may hold something secret: the body is no form.',
      ]);
      expect(exported(given, false).parameters.map((parameter) => parameter.name)).toEqual(['code', name]);
    },
  );

  it.each([
    [`${url}?grant_type=x#part`, `${url}?grant_type=x`, []],
    [`${url}?x=1`, url, [/^The query of the address is left out/]],
    [`${url}?code=${testCode}`, url, [/^The query of the address is left out/]],
    [`${url}?client_id=${testCode}`, url, [/^The query of the address is left out/]],
    [
      `https://me:secret@stg-id.singpass.gov.sg/fapi/token`,
      url,
      [/^A name and password stood in the address/],
    ],
    [`https://a.sg/${testCode}`, 'https://token-endpoint.example/token', [/^The address is left out/]],
  ])('has no secret in its address %s', (address, wanted, remarks) => {
    const request = exported(withRequest(address, { code: testCode }));
    expect(request.url).toBe(wanted);
    expect(request.remarks).toEqual(remarks.map((remark) => expect.stringMatching(remark)));
    expect(request.signing.proof?.address).toBe(wanted.replace(/\?.*/, ''));
  });

  it('has an address that can be sent', () => {
    expect(exported(withRequest('https://a.sg/é/t', { code: 'x' }), false).url).toBe('https://a.sg/%C3%A9/t');
  });
});

describe('what a program must know to sign', () => {
  const claims = { iss: testClientId, sub: testClientId, aud: 'https://stg-id.singpass.gov.sg/fapi' };
  it.each([
    [
      'as the assertion says',
      { header: { alg: 'ES256', kid: 'k1' } },
      { algorithm: 'ES256', instead: undefined, keyId: { value: 'k1' } },
    ],
    ['no key id', { header: { alg: 'ES256', kid: undefined } }, { keyId: { variable: 'KEY_ID' } }],
    ['a key id of blanks', { header: { alg: 'ES256', kid: ' ' } }, { keyId: { variable: 'KEY_ID' } }],
    [
      'a key id with a control character',
      { header: { alg: 'ES256', kid: 'a\u0001' } },
      { keyId: { variable: 'KEY_ID' } },
    ],
    [
      'an algorithm that programs do not write',
      { header: { alg: 'PS256', kid: 'k1' } },
      { algorithm: 'ES256', instead: 'PS256' },
    ],
  ])('%s', async (_name, made, wanted) => {
    const client_assertion = await makeAssertion({ ...made, claims });
    const { signing } = exported({ profile: 'singpass-fapi', environment: 'staging', client_assertion });
    expect(signing).toMatchObject({
      clientId: { value: testClientId },
      audience: { value: claims.aud },
      lifetimeSeconds: 60,
      typ: 'JWT',
      ...wanted,
    });
  });

  it('is a variable where nothing shows it', () => {
    const { signing } = exported({ profile: 'rfc7523', request: 'grant_type=x&code=y' });
    expect(signing).toMatchObject({
      keyId: { variable: 'KEY_ID' },
      clientId: { variable: 'CLIENT_ID' },
      audience: { variable: 'AUDIENCE' },
      proof: undefined,
    });
  });

  it('has a proof where the profile wants one, or where one came', async () => {
    expect(exported(await fapiCase()).signing.proof).toEqual({
      algorithm: 'ES256',
      address: url,
      lifetimeSeconds: 60,
    });
    expect(exported(await legacyCase()).signing.proof).toBeUndefined();
  });
});

describe('the variables of a text', () => {
  const words = (
    given: Case,
    signs: boolean,
    group: 'Programs' | 'Files' = 'Files',
  ): Readonly<Record<string, string>> => {
    const subject = buildSubject(given, testNow);
    const list = variablesOf(exported(given), { signs, group } as never, subject.profile);
    return Object.fromEntries(list.map(({ name, what }) => [name, what]));
  };

  it('are told in words, each once', async () => {
    const plain = words(withRequest(url, { code: testCode, foreign: 'x' }, ['X-A: b']), false);
    expect(plain.CODE).toMatch(/It lives for 1 minute\.$/);
    expect(Object.values(plain)).toContain('The value of foreign.');
    expect(Object.values(plain)).toContain('The value of the header X-A.');
    const { CLIENT_ASSERTION, DPOP, DPOP_PROOF } = words(await fapiCase(), false);
    expect(CLIENT_ASSERTION).toMatch(/Fresh for each request: it lives for 2 minutes at most\.$/);
    expect(DPOP ?? DPOP_PROOF).toMatch(/^A fresh DPoP proof .* It lives for 2 minutes at most\.$/);
  });

  it('are the keys of a program that signs, and what it does not know', () => {
    const signing = words({ profile: 'singpass-fapi', request: 'grant_type=x&code=y' }, true);
    expect(Object.keys(signing).slice(0, 4)).toEqual([
      'PRIVATE_KEY',
      'DPOP_PRIVATE_KEY',
      'KEY_ID',
      'CLIENT_ID',
    ]);
    expect(signing.PRIVATE_KEY).toMatch(/for ES256: .* or a JWK with d\.$/);
    expect(signing.CLIENT_ASSERTION).toBeUndefined();
    expect(
      words({ profile: 'rfc7523', request: 'grant_type=x&code=y' }, true, 'Programs').PRIVATE_KEY,
    ).toContain('export PRIVATE_KEY="$(cat key.pem)"');
    expect(
      words({ profile: 'rfc7523', request: 'grant_type=x&code=y' }, true).DPOP_PRIVATE_KEY,
    ).toBeUndefined();
  });

  it('are filled in Postman in the order of its steps', async () => {
    const request = exported(await fapiCase());
    const collection = JSON.parse(postman.write(request)) as {
      info: { name: string };
      variable: { key: string }[];
      item: {
        request: {
          header: { key: string; value: string }[];
          body: { urlencoded: { key: string; value: string }[] };
        };
      }[];
    };
    expect(collection.info.name).toBe('Token request to stg-id.singpass.gov.sg');
    expect(collection.variable.map(({ key }) => key).slice(0, 2)).toEqual([
      'PRIVATE_KEY',
      'DPOP_PRIVATE_KEY',
    ]);
    const body = collection.item[0]?.request.body.urlencoded;
    expect(body?.find(({ key }) => key === 'code')?.value).toBe('{{CODE}}');
    expect(body?.find(({ key }) => key === 'grant_type')?.value).toBe('authorization_code');
    expect(collection.item[0]?.request.header.find(({ key }) => key === 'DPoP')?.value).toMatch(
      /^\{\{\w+\}\}$/,
    );
    const steps = postman.steps?.(request) ?? [];
    expect(steps.join('\n')).toMatch(
      /Put in PRIVATE_KEY and DPOP_PRIVATE_KEY: .*Log in with a browser.* Into CODE_VERIFIER .*The script signs an assertion with ES256 for kid .*, and a DPoP proof for https/s,
    );
    const bare = postman.steps?.(exported({ profile: 'rfc7523', request: 'grant_type=x' })) ?? [];
    expect(bare.join('\n')).toMatch(
      /Put in PRIVATE_KEY: .*Put in KEY_ID, CLIENT_ID, AUDIENCE\..*for kid the variable KEY_ID and aud the variable AUDIENCE, new each time/s,
    );
    expect(bare.join('\n')).not.toContain('Log in with a browser');
  });

  it('leave an algorithm that is not written told', async () => {
    const client_assertion = await makeAssertion({ header: { alg: 'PS256' } });
    const request = exported({ profile: 'singpass-fapi', client_assertion });
    expect(remarksOf(request, { signs: true }).at(-1)).toBe(
      'It signs with ES256: PS256, as in the assertion, is not among what it can write.',
    );
    expect(remarksOf(request, { signs: false })).toEqual(request.remarks);
  });
});
