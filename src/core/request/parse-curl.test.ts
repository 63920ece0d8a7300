import { describe, expect, it } from 'vitest';
import { parseCurl } from './parse-curl.ts';
import type { WireRequest } from './wire-request.ts';

const form = 'application/x-www-form-urlencoded';
const url = 'https://a.sg/token';
const read = (rest: string): WireRequest | undefined => parseCurl(`curl ${rest}`);
const headersOf = (rest: string): readonly string[] | undefined =>
  read(rest)?.headers.map(({ name, value }) => `${name}: ${value}`);
const pairsOf = (rest: string): readonly string[] | undefined =>
  read(rest)?.parameters.map(({ option, rawName, rawValue }) => `${option} ${rawName}=${rawValue}`);
const notesOf = (text: string): readonly (readonly [string, string, string])[] | undefined =>
  parseCurl(text)?.notes.map(({ kind, detail, span }) => [
    kind,
    detail,
    span === undefined ? '' : text.slice(span.start, span.end),
  ]);

describe('the request of a curl command', () => {
  it.each([
    ['', 'GET'],
    ['-d a=b', 'POST'],
    ['-d @body.txt', 'POST'],
    ['-X PUT -d a=b', 'PUT'],
    ['-I', 'HEAD'],
    ['-G -d a=b', 'GET'],
    ['-I -G -d a=b', 'HEAD'],
  ])('has the method that curl takes: %s', (rest, method) => {
    expect(read(`${url} ${rest}`)?.method).toBe(method);
  });

  it.each([
    [url, url],
    ['a.sg/token', 'http://a.sg/token'],
    ['"$TOKEN_URL"', '$TOKEN_URL'],
    ['$BASE/token', '$BASE/token'],
    ['HTTPS://a.sg', 'HTTPS://a.sg'],
    [`--url ${url} -s`, url],
    [`-G ${url} -d a=b -d c`, `${url}?a=b&c`],
    [`-G ${url}?x=y -d a=b`, `${url}?x=y&a=b`],
    [`-G ${url}`, url],
    ['-s', undefined],
    [`-s -- ${url}`, url],
    [`- ${url}`, 'http://-'],
  ])('has the address that curl calls: %s', (rest, wanted) => expect(read(rest)?.url).toBe(wanted));

  it('has the place of its address in the text', () => {
    const text = `curl -s '${url}'`;
    const span = parseCurl(text)?.urlSpan;
    expect(text.slice(span?.start, span?.end)).toBe(`'${url}'`);
  });

  it.each([
    [`-H 'DPoP: a.b' -H "X-A:b"`, ['DPoP: a.b', 'X-A: b']],
    [`-H 'X-Empty;'`, ['X-Empty: ']],
    [`-H ': none' -H 'no colon' -H ''`, []],
    ['-u me:secret', ['Authorization: Basic bWU6c2VjcmV0']],
    ['--oauth2-bearer abc', ['Authorization: Bearer abc']],
    ['-A me -e there -b c=d', ['User-Agent: me', 'Referer: there', 'Cookie: c=d']],
    ['-d a=b', [`Content-Type: ${form}`]],
    ['-d a=b -G', []],
    [`-d a=b -H 'content-type: text/plain'`, ['content-type: text/plain']],
    [`-d a=b -H 'Content-Type:'`, []],
    ['-F a=b', ['Content-Type: multipart/form-data']],
    ['--json {}', ['Content-Type: application/json']],
    ['-d @file', [`Content-Type: ${form}`]],
    [`-H 'X-A: b' -H 'x-a:'`, []],
    ['', []],
  ])('has the headers that curl sends: %s', (rest, headers) => {
    expect(headersOf(`${url} ${rest}`)).toEqual(headers);
    expect(read(`${url} ${rest}`)).toMatchObject({ form: 'curl', headersComplete: true });
  });

  it.each([
    ['-d a=b', form],
    [`-d a=b -H 'Content-Type: Application/JSON ; charset=utf-8'`, 'application/json'],
    ['', undefined],
  ])('has the media type that results: %s', (rest, type) => {
    expect(read(`${url} ${rest}`)?.contentType).toBe(type);
  });

  it.each([
    ['-d a=b -d c=d', 'a=b&c=d', ['-d a=b', '-d c=d']],
    ['-da=b', 'a=b', ['-d a=b']],
    ['--data-raw @a=b', '@a=b', ['--data-raw @a=b']],
    ['--data-binary a=b', 'a=b', ['--data-binary a=b']],
    [`--data-urlencode 'a=b c/é'`, 'a=b+c%2F%C3%A9', ['--data-urlencode a=b+c%2F%C3%A9']],
    [`--data-urlencode 'a b'`, 'a+b', ['--data-urlencode a+b=']],
    [`--data-urlencode '=a b'`, 'a+b', ['--data-urlencode a+b=']],
    [`--data-urlencode 'x=Az09-._~!'`, 'x=Az09-._~%21', ['--data-urlencode x=Az09-._~%21']],
    [`--data-urlencode $'x=\\n'`, 'x=%0A', ['--data-urlencode x=%0A']],
    ['--data-urlencode a@file', 'a=', ['--data-urlencode a=']],
    ['--data-urlencode @file', '', []],
    ['-d @file', '', []],
    [`--json '{"a":' --json '1}'`, '{"a":1}', []],
    [`-d ' {"a":1}'`, ' {"a":1}', []],
    [`-d '[1]'`, '[1]', []],
    ['-F a=b -F c=d', undefined, ['-F a=b', '-F c=d']],
    ['-F alone', undefined, ['-F alone=alone']],
    [`-F ' x=" y"'`, undefined, ['-F +x=+y']],
    [`--form-string 'a=@b;c'`, undefined, ['--form-string a=%40b%3Bc']],
    ['-G -d a=b', undefined, []],
    ['-s', undefined, []],
    ['-d', '', []],
  ])('has the body that curl makes of %s', (rest, body, pairs) => {
    expect(read(`${url} ${rest}`)?.body).toBe(body);
    expect(pairsOf(`${url} ${rest}`)).toEqual(pairs);
    expect(read(`${url} ${rest}`)?.multipart).toBe(/ -F|--form/.test(` ${rest}`));
  });

  it.each([
    [`'${url}?a=b&c=d#e=f'`, ['a=b', 'c=d']],
    [`'${url}?a=?b'`, ['a=?b']],
    [`'${url}#x?a=b'`, []],
    [url, []],
    [`-G '${url}?a=b' -d c=d`, ['a=b', 'c=d']],
    [`${url}?a=b --url-query c=d --url-query e=f`, ['a=b', 'c=d', 'e=f']],
    [`${url} --url-query c=d -d e=f`, ['c=d']],
    [`-G ${url} -d e=f --url-query c=d`, ['e=f']],
    ['-s', []],
  ])('has the parameters of its address: %s', (rest, wanted) => {
    const { queryParameters } = read(rest) ?? {};
    expect(queryParameters?.map(({ name, value, place }) => [`${name}=${value}`, place])).toEqual(
      wanted.map((pair) => [pair, 'query']),
    );
  });

  it('knows where a value stands in the text, if it does', () => {
    const text = `curl ${url} -d 'a=b c' -d "d=\\"e" --data-urlencode f=g`;
    expect(parseCurl(text)?.parameters.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
      'b c',
      undefined,
      undefined,
    ]);
  });

  it.each([
    [`curl ${url} -d a=b&code=c`, [['unquoted-ampersand', 'code=c', '&code=c']]],
    [`curl ${url} -d a=b & echo c=d`, []],
    [`curl ${url} -d a=b &`, []],
    [`curl ${url} -d a=b; c=d`, []],
    [`curl ${url}\n-d a=b`, [['command-cut-by-newline', '-d', '-d']]],
    [`curl ${url}\n--data a=b`, [['command-cut-by-newline', '--data', '--data']]],
    [`curl ${url}\n-1`, []],
    [`curl ${url}\necho -d`, []],
    [`curl ${url}; -d a=b`, []],
    [`curl ${url} --wrong`, [['unknown-option', '--wrong', '--wrong']]],
    [`curl $OPTIONS ${url}`, [['shell-variable', '$OPTIONS', '$OPTIONS']]],
    [
      `curl ${url} "$ALL" $MORE`,
      [
        ['shell-variable', '$ALL', '$ALL'],
        ['shell-variable', '$MORE', '$MORE'],
      ],
    ],
    [`curl ${url} b=c`, [['extra-argument', 'b=c', 'b=c']]],
    [`curl ${url} > out.txt 2> err.txt >| a < b <<< 'c'`, []],
    [`curl ${url} 2>err >>out <in 2>&1 <<EOF`, []],
    [
      `curl ${url} '2' > out.txt more`,
      [
        ['extra-argument', '2', `'2'`],
        ['extra-argument', 'more', 'more'],
      ],
    ],
    [
      `curl ${url} -L --location-trusted`,
      [
        ['follows-redirects', '-L', ''],
        ['follows-redirects', '--location-trusted', ''],
      ],
    ],
    [`curl ${url} -d @body.txt`, [['file-content', 'body.txt', '@body.txt']]],
    [`curl ${url} --data-urlencode code@c.txt`, [['file-content', 'c.txt', 'code@c.txt']]],
    [`curl ${url} -F code=@c.txt`, [['file-content', 'c.txt', 'code=@c.txt']]],
    [`curl ${url} -d 'a=b&code=@c.txt&d=e'`, [['literal-at-file', '&code=@c.txt', "'a=b&code=@c.txt&d=e'"]]],
    [`curl ${url} -d code=@`, []],
    [`curl ${url} -d code=@c.txt`, [['literal-at-file', 'code=@c.txt', 'code=@c.txt']]],
    [`curl ${url} --url-query a@c.txt -d b=c`, []],
    [`curl ${url}\u00a0-d a=b`, [['copied-blank', '\u00a0', '\u00a0']]],
    [`curl ${url} -- -x`, [['extra-argument', '-x', '-x']]],
    [`curl ${url}\n5-a`, []],
    [`curl ${url} --data-urlencode 'a=b&code=c'`, [['urlencoded-whole-body', 'a=b&code=c', "'a=b&code=c'"]]],
    [
      `curl ${url} –d a=b`,
      [
        ['typographic-word', '–d', '–d'],
        ['extra-argument', '–d', '–d'],
        ['extra-argument', 'a=b', 'a=b'],
      ],
    ],
    [`curl ${url} -d "$A"`, [['shell-variable', '$A', '$A']]],
  ])('notes what a reader must know: %s', (text, notes) => {
    const kinds = notesOf(text) ?? [];
    expect(kinds.toSorted()).toEqual(notes.toSorted());
  });

  it('ends at --next', () => {
    expect(read(`${url} -d a=b --next https://b.sg -d c=d`)).toMatchObject({ url, body: 'a=b' });
  });

  it('takes the word behind an option for its argument, whatever it is', () => {
    expect(read(`-o -d -H -X ${url} -d`)).toMatchObject({
      url,
      headers: [{ name: 'Content-Type' }],
      body: '',
    });
    expect(read(`-X`)).toMatchObject({ method: '', url: undefined });
  });

  it.each([
    [`sudo time curl ${url}`, url],
    [`A=b curl ${url}`, url],
    [`me@host:~$ curl ${url}`, url],
    [`if curl ${url}; then echo; fi`, url],
    [`env A=b curl ${url}`, url],
    [`docker run --rm curlimages/curl -s ${url}`, url],
    [`kubectl exec -it pod -- curl ${url}`, url],
    [`$ curl ${url}`, url],
    [`# curl ${url}`, url],
    [`# curl for the token\ncurl ${url}`, url],
    [`# curl -d a https://old.sg\ncurl ${url}`, url],
    [`curl > out.txt 2>&1 ${url}`, url],
    [`curl --output-dir /tmp --retry-all-errors --doh-url https://dns.sg ${url}`, url],
    [`> curl ${url}`, url],
    [`/usr/bin/curl ${url}`, url],
    [`CURL.EXE ${url}`, url],
    [`echo ok; curl ${url}`, url],
    [`C:\\Users\\me>curl ${url}`, url],
    [`PS C:\\Users\\me> curl.exe ${url}`, url],
    [`echo curl ${url}`, undefined],
    [`curly ${url}`, undefined],
    [`CURL *curl;\nurl = "${url}"`, undefined],
    [`curl $OPTIONS ${url}`, url],
    ['CURL\n\n12:00:01', undefined],
    [`CURL\n\ncurl ${url}`, url],
  ])('is found in %s', (text, wanted) => expect(parseCurl(text)?.url).toBe(wanted));

  it('is read by the rules of the shell for which it was written, unless told', () => {
    const text = `curl ${url} ^\n-d "a=b"`;
    expect(parseCurl(text)).toMatchObject({ shell: 'cmd', body: 'a=b' });
    expect(parseCurl(text, { shell: 'posix' })).toMatchObject({ shell: 'posix', body: undefined });
    expect(parseCurl(`curl ${url} \`\n-d 'a=b'`)).toMatchObject({ shell: 'powershell', body: 'a=b' });
  });

  it('is compared only as far as a token request may go: its first pairs and remarks', () => {
    const request = parseCurl(`curl ${url} ${'-d a=$b '.repeat(3_000)}`);
    expect(request?.parameters).toHaveLength(2_000);
    expect(request?.notes).toHaveLength(500);
  });
});
