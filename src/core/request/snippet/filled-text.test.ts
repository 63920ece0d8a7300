import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import { parseRequest } from '../parse-request.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=authorization_code&client_id=a&code=';

/** The code that the call sends, and what it says it does not show. */
function codeIn(text: string): readonly unknown[] {
  const request = parseRequest(text);
  return [request?.parameters.find(({ name }) => name === 'code')?.value, request?.hidden ?? []];
}

describe('what code puts into its texts', () => {
  it.each([
    ['Ruby', `HTTParty.post("${url}", body: "${body}#{code}")`, 'code'],
    ['Swift', `client.post("${url}", body: "${body}\\(code)")`, 'code'],
    ['Kotlin', `val r = client.post("${url}", body = "${body}$code")`, '$code'],
    ['Kotlin, in braces', `val r = client.post("${url}", body = "${body}\${code}")`, 'code'],
    ['Dart', `await http.post(Uri.parse('${url}'), body: '${body}$code')`, '$code'],
    ['Groovy', `def b = "${body}\${code}"\nclient.post("${url}", body: b)`, 'code'],
    ['PHP, braces behind the sign', `$client->post('${url}', ['body' => "${body}\${code}"])`, 'code'],
    [
      'JavaScript, an object in it',
      `fetch("${url}", { body: \`${body}\${code({ a: 1 })}\` })`,
      'code({ a: 1 })',
    ],
    [
      'JavaScript, a text in it',
      `fetch("${url}", { body: \`${body}\${code(\`\${a}/b\`)}\` })`,
      `code(\`\${a}/b\`)`,
    ],
    ['Python, a map in it', `requests.post("${url}", data=f"${body}{code({'a': 1})}")`, "code({'a': 1})"],
    ['Python, %', `requests.post("${url}", data="${body}%s" % code)`, '%s'],
    [
      'Python, % with names',
      `requests.post("${url}", data="${body}%(code)s" % {"code": code, "b": c})`,
      'code',
    ],
    ['Python, format', `requests.post("${url}", data="${body}{}".format(code, other))`, '%s'],
    ['Python, format with a place', `requests.post("${url}", data="${body}{0}".format(code, other))`, '%s'],
    ['Python, format with a name', `requests.post("${url}", data="${body}{code}".format(code=code))`, 'code'],
    [
      'Java',
      `HttpRequest.newBuilder(URI.create("${url}")).POST(BodyPublishers.ofString("${body}%s".formatted(code, b)))`,
      '%s',
    ],
    [
      'Java, String.format',
      `HttpRequest.newBuilder(URI.create("${url}")).POST(BodyPublishers.ofString(String.format("${body}%s", code)))`,
      '%s',
    ],
    ['Go', `http.NewRequest("POST", "${url}", strings.NewReader(fmt.Sprintf("${body}%s", code)))`, '%s'],
    [
      'Rust',
      `let r = client.post("${url}").form(&[("grant_type", "x"), ("code", &format!("{}", code))]).send();`,
      '%s',
    ],
    ['C#, raw', `await client.PostAsync("${url}", new StringContent($"""${body}{code}"""));`, 'code'],
    [
      'C#, raw with two signs',
      `await client.PostAsync("${url}", new StringContent($$"""${body}{{code}}"""));`,
      'code',
    ],
    [
      'C#, raw over lines',
      `var b = $$"""\n    ${body}{{Escape($"{code}")}}\n    """;\nawait client.PostAsync("${url}", new StringContent(b));`,
      'Escape($"{code}")',
    ],
    ['PHP, sprintf', `curl_init('${url}'); CURLOPT_POSTFIELDS => sprintf('${body}%s', $code)`, '%s'],
  ])('is not shown: %s', (_name, text, name) => {
    const [code, hidden] = codeIn(text);
    expect([String(code).startsWith('<omitted: '), hidden]).toEqual([true, [name]]);
  });

  it.each([
    ['JavaScript, no template', `fetch("${url}", { body: "${body}\${code}" })`, `\${code}`],
    ['Python, no format', `requests.post("${url}", data="${body}{code}")`, '{code}'],
    ['Python, a doubled brace', `requests.post("${url}", data=f"${body}{{a")`, '{a'],
    ['PHP, single quotes', `$client->post('${url}', ['body' => '${body}$code'])`, '$code'],
    ['a log', `fetch("${url}", { body: "${body}%s" })`, '%s'],
  ])('is sent as it stands: %s', (_name, text, code) => expect(codeIn(text)).toEqual([code, []]));

  it('goes on behind what is filled in', () => {
    expect(shownCall(`requests.post("${url}", data="a=%s" % code + "&b=c", timeout=3)`)).toEqual([
      `POST ${url}`,
      'a=%3Comitted%3A%20%25s%3E&b=c',
    ]);
    expect(codeIn(`requests.post("${url}", data="${body}%s".format(a), timeout=3)`)[1]).toEqual(['%s']);
  });

  it('leaves a redirect_uri of which a part is not shown unjudged', () => {
    const text = `fetch("${url}", { body: new URLSearchParams({ grant_type: "x", redirect_uri: \`\${base}/callback\` }) })`;
    expect(parseRequest(text)?.parameters.at(-1)?.value).toBe('<omitted: base>/callback');
  });
});
