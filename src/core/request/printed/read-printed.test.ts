import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../../case/recognise.ts';
import { recogniseRequest } from '../../case/recognise-request.ts';
import { parseRequest } from '../parse-request.ts';
import { printedPairs } from './printed-pairs.ts';
import { readPrinted } from './read-printed.ts';

const values = { grant_type: 'authorization_code', code: 'a+b/c', redirect_uri: 'https://rp.sg/cb?x=1' };
const pairs = Object.entries(values);
const joined = (glue: string, write: (name: string, value: string) => string): string =>
  pairs.map(([name, value]) => write(name, value)).join(glue);
const read = (text: string): unknown => {
  const request = readPrinted(text);
  return request && Object.fromEntries(request.parameters.map(({ name, value }) => [name, value]));
};
const js = `{\n  ${joined(',\n  ', (name, value) => `${name}: '${value}'`)}\n}`;

/** What each program printed of the same object. */
const prints: readonly (readonly [string, string])[] = [
  ['console.log', js],
  ['console.log with a label', `token params: ${js}`],
  ['URLSearchParams', `URLSearchParams { ${joined(', ', (name, value) => `'${name}' => '${value}'`)} }`],
  ['Map', `Map(3) {\n  ${joined(',\n  ', (name, value) => `'${name}' => '${value}'`)}\n}`],
  ['entries', `[\n  ${joined(',\n  ', (name, value) => `[ '${name}', '${value}' ]`)}\n]`],
  ['req.body of Express', `[Object: null prototype] ${js}`],
  ['options with a form in them', `{\n  method: 'POST',\n  form: ${js}\n}`],
  ['print of Python', `{${joined(', ', (name, value) => `'${name}': '${value}'`)}}`],
  ['f"{data=}"', `data={${joined(', ', (name, value) => `'${name}': '${value}'`)}}`],
  ['a list of tuples', `[${joined(', ', (name, value) => `('${name}', '${value}')`)}]`],
  ['Werkzeug', `ImmutableMultiDict([${joined(', ', (name, value) => `('${name}', '${value}')`)}])`],
  ['Django', `<QueryDict: {${joined(', ', (name, value) => `'${name}': ['${value}']`)}}>`],
  ['JSON with a label', `payload = ${JSON.stringify(values, null, 2)}`],
  ['print_r', `Array\n(\n${joined('\n', (name, value) => `    [${name}] => ${value}`)}\n)\n`],
  [
    'print_r of options',
    `Array\n(\n    [form_params] => Array\n        (\n${joined('\n', (name, value) => `            [${name}] => ${value}`)}\n        )\n\n)`,
  ],
  [
    'var_dump',
    `array(3) {\n${joined('\n', (name, value) => `  ["${name}"]=>\n  string(${value.length}) "${value}"`)}\n}`,
  ],
  [
    'var_dump with Xdebug',
    `array(3) {\n${joined('\n', (name, value) => `  '${name}' =>\n  string(${value.length}) "${value}"`)}\n}`,
  ],
  ['var_export', `array (\n${joined('\n', (name, value) => `  '${name}' => '${value}',`)}\n)`],
  ['dump of Laravel', `array:3 [▼\n${joined('\n', (name, value) => `  "${name}" => "${value}"`)}\n]`],
  ['p of Ruby', `{${joined(', ', (name, value) => `"${name}"=>"${value}"`)}}`],
  ['p of Ruby, with symbols', `{${joined(', ', (name, value) => `:${name}=>"${value}"`)}}`],
  ['p of Ruby 3.4', `{${joined(', ', (name, value) => `"${name}" => "${value}"`)}}`],
  ['Rails', `  Parameters: {${joined(', ', (name, value) => `"${name}"=>"${value}"`)}}`],
  ['%#v of Go', `url.Values{${joined(', ', (name, value) => `"${name}":[]string{"${value}"}`)}}`],
  ['Map.toString of Java', `{${joined(', ', (name, value) => `${name}=${value}`)}}`],
  ['MultiValueMap of Spring', `{${joined(', ', (name, value) => `${name}=[${value}]`)}}`],
  ['HttpEntity of Spring', `<{${joined(', ', (name, value) => `${name}=[${value}]`)}},[A:"b"]>`],
  ['a list of Java', `[${joined(', ', (name, value) => `${name}=${value}`)}]`],
  ['a dictionary of C#', joined('\r\n', (name, value) => `[${name}, ${value}]`)],
  ['a dictionary of C#, joined', joined('; ', (name, value) => `[${name}, ${value}]`)],
];

/** Go sorts by name. */
const sorted = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));

describe('an object that a program printed', () => {
  it.each(prints)('is read: %s', (_name, text) => {
    expect(read(text)).toEqual(values);
    expect(read(`2 lines\n${text}\n{"error":"invalid_client"}`)).toEqual(values);
  });

  it('is read as Go prints it', () => {
    const lists = `map[${sorted.map(([name, value]) => `${name}:[${value}]`).join(' ')}]`;
    const plain = `map[${sorted.map(([name, value]) => `${name}:${value}`).join(' ')}]`;
    expect([read(lists), read(plain)]).toEqual([values, values]);
    expect(read('map[code:a grant_type:b a:c redirect_uri:d]')).toBeUndefined();
  });

  it.each([
    ['source code', `const params = ${js};`],
    ['an object that is altered', `params = ${js}\nparams['client_assertion'] = sign()`],
    ['an object that a function alters', `params = ${js}\nparams.update(more)`],
    ['a name for a value', `{ grant_type: 'authorization_code', code: code, redirect_uri: 'b' }`],
    ['a call for a value', `{ grant_type: 'authorization_code', code: code(), redirect_uri: 'b' }`],
    ['a spread', `{ grant_type: 'authorization_code', code: 'a', ...more }`],
    ['a short form', `{ grant_type: 'authorization_code', code }`],
    ['a template', `{ grant_type: 'a', code: \`b\${c}\`, redirect_uri: 'd' }`],
    ['prose', 'The answer has code: 123 and the grant_type is [code, x], see {grant_type}.'],
    ['a body in braces', '{grant_type=a&code=b, redirect_uri=c}'],
    ['a schema', `{ grant_type: 'string', code: 'string', redirect_uri: 'string' }`],
    ['a description', `{ grant_type: 'authorization_code', code: 'the code of the callback' }`],
    ['names twice', '{grant_type=a, code=b, code=c}'],
    ['one name', `{ grant_type: 'authorization_code', other: 'x' }`],
    ['no grant', `{ code: 'authorization_code', redirect_uri: 'x', code_verifier: 'y' }`],
    ['a whole JSON body', JSON.stringify(values)],
    ['nothing', ''],
  ])('is none: %s', (_name, text) => expect(readPrinted(text)).toBeUndefined());

  it('leaves out what is nothing, and says what the print hides', () => {
    const text = `{ grant_type: 'a', code: undefined, scope: None, redirect_uri: [Object], client_id: 'b'... 12 more characters, n: 5 }`;
    const request = readPrinted(text);
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'a'],
      ['redirect_uri', '<omitted: redirect_uri>'],
      ['client_id', '<omitted: client_id>'],
      ['n', '5'],
    ]);
    expect(request?.hidden).toEqual(['redirect_uri', 'client_id']);
    expect(recogniseRequest(text)?.[0]?.notices).toEqual([
      'Only names and values are shown: how they were encoded on the wire is not known.',
      '“redirect_uri” and “client_id” are not written out: paste their values as sent.',
    ]);
    expect(
      read('["grant_type"]=>\n  string(9) "a"\n  ["code"]=>\n  NULL\n["scope"]=>\n string(1) "b"'),
    ).toEqual({
      grant_type: '<omitted: grant_type>',
      scope: 'b',
    });
    expect(read('[grant_type] => a\n[code] => b\nc\n)')).toEqual({
      grant_type: 'a',
      code: '<omitted: code>',
    });
  });

  it('is the last that asks for a token', () => {
    const par = `{ response_type: 'code', client_assertion: 'x', state: 'y' }`;
    expect(printedPairs(`${js.replace('a+b/c', 'first')}\n${js}\n${par}`)?.pairs).toEqual(pairs);
    expect(printedPairs(par)?.pairs).toHaveLength(3);
  });

  it.each([
    `POST https://a.sg/token { DPoP: 'eyJa.eyJb.c' } ${js}`,
    `url: https://a.sg/token\n{'DPoP': 'eyJa.eyJb.c'}\n${js}`,
    `https://a.sg/token\n[DPoP:"eyJa.eyJb.c"]\n${js}`,
    `<POST https://a.sg/token,map[Dpop:[eyJa.eyJb.c]]>${js}`,
    `POST https://a.sg/token\nHeaders { 'dpop' => 'eyJa.eyJb.c' }\n${js}`,
    `[DPoP] => eyJa.eyJb.c\n[url] => https://a.sg/token\n${js}`.replace('[url] =>', 'endpoint ='),
  ])('has the address and the proof that stand beside it: %s', (text) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ form: 'parameters', url: 'https://a.sg/token', method: 'POST' });
    expect(request?.headers).toEqual([{ name: 'DPoP', value: 'eyJa.eyJb.c' }]);
    expect(request?.parameters).toHaveLength(3);
  });

  it('has no address where none is named as that', () => {
    expect(readPrinted(`see https://a.sg/docs ${js}`)).not.toHaveProperty('url');
    expect(readPrinted(js)).toMatchObject({ headers: [], partial: false });
    expect(readPrinted(`{ client_assertion_type: 'a', client_assertion: 'b' }`)?.partial).toBe(true);
  });

  it('has the answer beside it', () => {
    const pieces = recogniseRequest(`${js}\n400 {"error":"invalid_grant"}`);
    expect(pieces?.map(({ field }) => field)).toEqual(['request', 'response']);
    expect(recogniseRequest(js)).toHaveLength(1);
  });

  it('gives way to a body beside it', () => {
    expect(parseRequest(`${js}\nbody: grant_type=a&code=b&client_id=c`)?.form).toBe('form-body');
  });

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      '{ grant_type: ',
      '[grant_type, a] ',
      'map[grant_type:[a] ',
      '{grant_type=[a], ',
      '{grant_type=a, ',
      '[grant_type] => a\n',
      '["grant_type"]=>\n string(1) "a"\n',
      "{'grant_type':['",
      '[[[ ',
      'array:1 ["\n',
    ])
      readPrinted(`grant_type ${part.repeat(390_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('keys beside an object that a program printed', () => {
  it('are the key set alone, and hold none of its values', () => {
    const keys = '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","kid":"c"}]}';
    for (const print of [`[${joined(', ', (name, value) => `('${name}', '${value}')`)}]`, `DEBUG ${js}`]) {
      const { pieces } = recognisePaste(`${print}\n${keys}`);
      expect(pieces.map(({ field }) => field)).toEqual(['request', 'jwks']);
      expect(pieces[1]?.text.trim()).not.toContain('a+b/c');
    }
  });
});

describe('a literal beside code that sends it', () => {
  const literal = 'data = {"grant_type": "x", "code": "y", "redirect_uri": "https://a.sg/b"}';
  it.each([
    ['made anew', `${literal}\ndata = {**data, **auth}\nrequests.post(url, data=data)`, true],
    ['alone', literal, false],
    [
      'with a trace',
      `${literal}\n    at Axios.request (/app/node_modules/axios/lib/core/Axios.js:45:41)`,
      false,
    ],
  ])('may be a part of what is sent: %s', (_name, text, partial) => {
    const request = readPrinted(text);
    expect([request?.parameters.length, request?.partial]).toEqual([3, partial]);
  });
});
