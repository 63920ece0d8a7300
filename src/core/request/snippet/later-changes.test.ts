import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';

const url = 'https://a.sg/token';
const map = `data = {"grant_type": "x", "redirect_uri": "https://a.sg/b"}\n`;
const send = `\nrequests.post("${url}", data=data)`;
const shown = (text: string): readonly unknown[] => {
  const request = parseRequest(text);
  return [request?.parameters.map(({ name }) => name).join(' '), request?.partial];
};

describe('what is added to a form after it was made', () => {
  it.each([
    ['update', `${map}data.update({"code": code})${send}`],
    ['a call that is handed it', `${map}add_common(data)${send}`],
    ['a member by a name', `${map}data[key] = value${send}`],
    [
      'merge!',
      `data = { grant_type: 'x', redirect_uri: 'https://a.sg/b' }\ndata.merge!(auth)\nHTTParty.post('${url}', body: data)`,
    ],
    [
      'Object.assign',
      `const data = { grant_type: 'x', redirect_uri: 'https://a.sg/b' };\nObject.assign(data, auth);\napi.post('${url}', new URLSearchParams(data));`,
    ],
    [
      'putAll',
      `Map<String, String> data = new HashMap<>();\ndata.put("grant_type", "x");\ndata.put("redirect_uri", "https://a.sg/b");\ndata.putAll(auth);\nclient.post("${url}", data)`,
    ],
    [
      'a list of PHP by its name',
      `<?php\n$data = ['grant_type' => 'x', 'redirect_uri' => 'https://a.sg/b'];\n$data += $auth;\n$c->post('${url}', ['form_params' => $data]);`,
    ],
  ])('leaves what is missing open: %s', (_name, text) =>
    expect(shown(text)).toEqual(['grant_type redirect_uri', true]),
  );

  it.each([
    [
      'a member of JavaScript',
      `const data = { grant_type: 'x' };\ndata.code = 'y';\napi.post('${url}', new URLSearchParams(data));`,
    ],
    [
      'a symbol of Ruby',
      `data = { grant_type: 'x' }\ndata[:code] = 'y'\nHTTParty.post('${url}', body: data)`,
    ],
    [
      'a list of PHP',
      `<?php\n$data = ['grant_type' => 'x'];\n$data += ['code' => 'y'];\n$c->post('${url}', ['form_params' => $data]);`,
    ],
    ['a text', `data = "grant_type=x"\ndata += "&code=" + code${send}`],
    [
      'a text of PHP',
      `<?php\n$b = 'grant_type=x';\n$b .= '&code=' . $code;\ncurl_init('${url}'); CURLOPT_POSTFIELDS => $b`,
    ],
    [
      'a call that reads it',
      `data = {"grant_type": "x", "code": "y"}\nprint(data)\nlogger.debug(data)${send}`,
    ],
  ])('is read: %s', (_name, text) => expect(shown(text)).toEqual(['grant_type code', false]));

  it('is no line end of a text block that is stripped', () => {
    const text = `String b = """\n    grant_type=x&code=%s\n    """.formatted(code).strip();\nHttpRequest.newBuilder(URI.create("${url}")).POST(BodyPublishers.ofString(b))`;
    expect(parseRequest(text)?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'x'],
      ['code', '<omitted: %s>'],
    ]);
  });
});

describe('a name that is given several values', () => {
  const code = (before: string): string =>
    `${before}\nrequests.post("${url}", data={"grant_type": "x", "code": code})`;
  const codeOf = (text: string): string | undefined =>
    parseRequest(text)?.parameters.find(({ name }) => name === 'code')?.value;

  it.each([
    ['two', 'code = "a"\nif test:\n    code = "b"'],
    ['the argument of a call elsewhere', 'exchange(code="a")'],
    ['what an argument is by itself', 'def exchange(session, code="a"):'],
  ])('has none that is known: %s', (_name, before) => expect(codeOf(code(before))).toBe('<omitted: code>'));

  it.each([
    ['one', 'code = "a"'],
    ['the same twice', 'code = "a"\ncode = "a"'],
    ['nothing to begin with', 'code = None\ncode = "a"'],
    ['one behind a call', 'login(user)\ncode = "a"'],
  ])('has the one that is told: %s', (_name, before) => expect(codeOf(code(before))).toBe('a'));

  it('leaves a form open that is made anew from itself', () => {
    const text = `data = {"grant_type": "x", "code": "y"}\ndata = {**data, **auth}${send}`;
    expect(parseRequest(text)?.partial).toBe(true);
  });
});
