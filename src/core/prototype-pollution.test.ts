import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fapiCase } from '../testing/cases.ts';
import { testNow } from '../testing/times.ts';
import { encodePart } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import { caseTexts } from './case/case.ts';
import { readPaste } from './case/read-paste.ts';
import { decodeLink, toCase } from './share/share-link.ts';
import { toSupportFile } from './support-file/support-file.ts';

const json =
  '{"__proto__":{"polluted":1,"toString":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},"error":"__proto__","keys":[{"kty":"__proto__","kid":"constructor","__proto__":{"polluted":1}}]}';
const form =
  '__proto__=1&__proto__[polluted]=1&__proto__.polluted=1&constructor[prototype][polluted]=1&constructor=x&toString=y&hasOwnProperty=z&grant_type=__proto__&client_id=constructor&code=valueOf';
const token = `${encodePart({ alg: '__proto__' }).slice(0, -4)}.${Buffer.from(json).toString('base64url')}.AAAA`;
const header = Buffer.from(
  '{"alg":"constructor","typ":"__proto__","kid":"toString","__proto__":{"polluted":1}}',
).toString('base64url');

/** One text for each kind that the readers take. */
const pastes: Readonly<Record<string, string>> = {
  JSON: json,
  'a form': form,
  'a token': token,
  'another token': `${header}.${Buffer.from(json).toString('base64url')}.AAAA`,
  'an HTTP request': `POST /token HTTP/1.1\r\nHost: a.test\r\n__proto__: x\r\nconstructor: y\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${form}`,
  'an answer': `HTTP/1.1 400 Bad\r\n__proto__: polluted\r\n\r\n${json}`,
  'a JSON request': `POST /token HTTP/1.1\r\nHost: a.test\r\nContent-Type: application/json\r\n\r\n${json}`,
  curl: `curl https://a.test/token -H '__proto__: x' --data-urlencode '__proto__=1' -d '${form}'`,
  'curl with variables': `__proto__='x'; constructor=y\ncurl https://a.test/token -d "code=$__proto__" -d "a=$constructor"`,
  HAR: JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'POST',
            url: 'https://a.test/token?__proto__=1',
            headers: [{ name: '__proto__', value: 'x' }],
            postData: { text: form, params: [{ name: '__proto__', value: '1' }] },
          },
          response: { status: 400, headers: [], content: { text: json } },
        },
      ],
    },
  }),
  Postman: `{"info":{"name":"x","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"variable":[{"key":"__proto__","value":"polluted"},{"key":"constructor","value":"y"}],"item":[{"name":"token","request":{"method":"POST","url":"https://a.test/{{__proto__}}/token","header":[{"key":"__proto__","value":"{{constructor}}"}],"body":{"mode":"urlencoded","urlencoded":[{"key":"__proto__","value":"{{__proto__}}"},{"key":"grant_type","value":"authorization_code"}]}}}]}`,
  'an environment of Postman':
    '{"name":"e","values":[{"key":"__proto__","value":{"polluted":1}},{"key":"constructor","value":"x"}],"_postman_variable_scope":"environment"}',
  'a .http file': `@__proto__ = polluted\n@constructor = x\n\n###\nPOST https://a.test/token\nContent-Type: application/x-www-form-urlencoded\n__proto__: {{constructor}}\n\n${form}&x={{__proto__}}`,
  Burp: `<?xml version="1.0"?><items burpVersion="1"><item><url>https://a.test/token</url><__proto__>x</__proto__><request base64="false"><![CDATA[POST /token HTTP/1.1\r\nHost: a.test\r\n\r\n${form}]]></request></item></items>`,
  'a program': `const body = { "__proto__": { polluted: 1 }, ["constructor"]: 1, grant_type: "__proto__" };\nfetch("https://a.test/token", { method: "POST", headers: { "__proto__": "x" }, body: new URLSearchParams(body) })`,
  'a log': `{"level":"info","__proto__":{"polluted":1},"body":${JSON.stringify(form)}}\n__proto__=1 constructor=2 url=/token?__proto__=1`,
  metadata:
    '{"issuer":"https://a.test","token_endpoint":"https://a.test/token","jwks_uri":"https://a.test/k","__proto__":{"polluted":1},"constructor":1}',
  'a callback': 'https://rp.test/cb?__proto__=1&constructor=2&code=x&state=__proto__',
  'a case file': `{"profile":"__proto__","environment":"constructor","parameters":{"__proto__":"x","constructor":"y"},"client_assertion":"${token}","expected":{"__proto__":{"polluted":1}}}`,
};

const builtIns = [Object, Array, Function, String, Number, RegExp, Map, Set, Promise, Uint8Array].map(
  (one) => one.prototype as object,
);
const shape = (): string => JSON.stringify(builtIns.map((one) => Reflect.ownKeys(one).map(String)));

describe('names that mean something to JavaScript', () => {
  let before = '';
  beforeEach(() => {
    before = shape();
  });
  afterEach(() => expect(shape()).toBe(before));

  it.each(Object.entries(pastes))('are only names in %s', async (_kind, text) => {
    const { pieces, whole } = readPaste([text]);
    expect(pieces.length + (whole === undefined ? 0 : 1)).toBeGreaterThan(0);
    for (const field of caseTexts) await judge({ [field]: text });
    if (whole !== undefined) await judge(whole);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('are only names in a link', async () => {
    const states = [
      json,
      '{"profile":"__proto__","guide":"constructor","environment":"toString","answers":{"__proto__":"x","constructor":"y"}}',
    ];
    const fragments = [
      ...states.map((state) => `#s1.${Buffer.from(state).toString('base64url')}`),
      '#profile=__proto__&guide=constructor&environment=toString&__proto__=x&error=valueOf',
    ];
    for (const fragment of fragments) {
      const link = decodeLink(fragment);
      if (link?.ok) await judge(toCase(link.value));
    }
  });

  it('are only names where they stand in a whole case', async () => {
    const parameters = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}') as Record<
      string,
      string
    >;
    await judge(
      await fapiCase({ parameters, assertion: { header: { kid: '__proto__', alg: 'constructor' } } }),
    );
  });
});

async function judge(given: Case): Promise<void> {
  const { subject } = await analyse(given, testNow, { search: false });
  await toSupportFile(subject);
}

describe('the comparison of the built-in prototypes', () => {
  it('sees one that was changed', () => {
    const before = shape();
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    const after = shape();
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(after).not.toBe(before);
    expect(shape()).toBe(before);
  });
});
