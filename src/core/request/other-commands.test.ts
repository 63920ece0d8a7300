import { describe, expect, it } from 'vitest';
import { readOtherCommand } from './other-commands.ts';

const url = 'https://a.sg/token';
const form = 'application/x-www-form-urlencoded';
type Row = readonly [text: string, wanted: readonly (string | undefined)[]];
/** Method and address, body, type, proof. */
const seen = (text: string): unknown => {
  const request = readOtherCommand(text);
  return (
    request && [
      `${request.method} ${request.url}`,
      request.body,
      request.contentType,
      request.headers.find(({ name }) => name === 'DPoP')?.value,
    ]
  );
};

describe('a command of HTTPie', () => {
  it.each<Row>([
    [
      `http --form POST ${url} grant_type=x 'code=y z' DPoP:a.b.c`,
      [`POST ${url}`, 'grant_type=x&code=y%20z', form, 'a.b.c'],
    ],
    [`$ https -f a.sg/token \\\n  grant_type=x \\\n  DPoP:a`, [`POST ${url}`, 'grant_type=x', form, 'a']],
    [`http ${url} grant_type=x`, [`POST ${url}`, '{"grant_type":"x"}', 'application/json', undefined]],
    [
      `http -f put :3000/token code=y a==b`,
      ['PUT http://localhost:3000/token?a=b', 'code=y', form, undefined],
    ],
    [`http -f ${url} code=$CODE`, [`POST ${url}`, 'code=%24CODE', form, undefined]],
    [
      `http -f ${url} redirect_uri=https://b.sg/cb`,
      [`POST ${url}`, 'redirect_uri=https%3A%2F%2Fb.sg%2Fcb', form, undefined],
    ],
    [`http -a u:p --form ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http --raw 'code=y' ${url} Content-Type:${form}`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http --multipart ${url} code=y`, [`POST ${url}`, 'code=y', 'multipart/form-data', undefined]],
    [`printf 'code=y' | http ${url} Content-Type:${form}`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http POST ${url} Content-Type:${form} <<< 'code=y'`, [`POST ${url}`, 'code=y', form, undefined]],
    [
      `http POST ${url} grant_type==x code==y`,
      [`POST ${url}?grant_type=x&code=y`, undefined, undefined, undefined],
    ],
    // Without data it asks with GET, unless told.
    [`http ${url} grant_type==x DPoP:a`, [`GET ${url}?grant_type=x`, undefined, undefined, 'a']],
    [`http ${url} code==x a=@jwt`, [`POST ${url}?code=x`, '{}', 'application/json', undefined]],
    [`http -f ${url} code=y a@b`, [`POST ${url}`, 'code=y', 'multipart/form-data', undefined]],
    [`http ${url} grant_type:='"x"'`, [`POST ${url}`, '{"grant_type":"x"}', 'application/json', undefined]],
    [`http -f ${url} grant_type:='"x"' n:=1`, [`POST ${url}`, 'grant_type=x&n=1', form, undefined]],
    [`http ${url} code=y n:=1x`, [`POST ${url}`, '{"code":"y"}', 'application/json', undefined]],
    [`http --form --raw 'code=y' ${url}`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http -vf ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http --verify=no -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    ...['-p Hh', '-o out.json', '--verify no', '--timeout 5', '--cert a.pem', '--session a', '-A basic'].map(
      (option): Row => [`http -f ${option} ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    ),
    [`http -f localhost/token code=y`, ['POST http://localhost/token', 'code=y', form, undefined]],
    [`http -f :/token code=y`, ['POST http://localhost/token', 'code=y', form, undefined]],
    [`http -f : code=y`, ['POST http://localhost', 'code=y', form, undefined]],
    [`https -f :8443/token code=y`, ['POST https://localhost:8443/token', 'code=y', form, undefined]],
    [`https -f HTTP://a.sg/token code=y`, ['POST HTTP://a.sg/token', 'code=y', form, undefined]],
    [`xhs -f a.sg/token code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http -f a.sg/token code=y`, ['POST http://a.sg/token', 'code=y', form, undefined]],
    [`http -f ${url} 'code=a=b:c@d'`, [`POST ${url}`, 'code=a%3Db%3Ac%40d', form, undefined]],
    [`http -f ${url} code=y 'a\\:b=c'`, [`POST ${url}`, 'code=y&a%3Ab=c', form, undefined]],
    [`http -f ${url} code=y loose`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http ${url} code=y content-type:a/b`, [`POST ${url}`, '{"code":"y"}', 'a/b', undefined]],
    [`echo a | http --ignore-stdin -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`cd a && http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`cd a; http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`me@host:~/a b$ http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`root@host:/# http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`$ X=y\n$ http -f ${url} code=$X`, [`POST ${url}`, 'code=%24X', form, undefined]],
    [`% http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`> http -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`http error\nhttp -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`echo a | http -I -f ${url} code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [`xh post ${url} -f code=y`, [`POST ${url}`, 'code=y', form, undefined]],
    [
      `http ${url} grant_type:='"x"' code=y n:=1`,
      [`POST ${url}`, '{"grant_type":"x","code":"y","n":1}', 'application/json', undefined],
    ],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted));

  it.each([
    ['-a u:p', 'Basic dTpw'],
    ['--auth=u:p', 'Basic dTpw'],
    ['--auth u:p', 'Basic dTpw'],
    ['--auth-type=bearer --auth=t', 'Bearer t'],
    ['--auth-type bearer -a t', 'Bearer t'],
    ['-A bearer', undefined],
    ['-A bearer -a t', 'Bearer t'],
    ['-A digest -a u:p', undefined],
  ])('sends who calls: %s', (option, wanted) => {
    const headers = readOtherCommand(`http -f ${option} ${url} code=y`)?.headers;
    expect(headers?.find(({ name }) => name === 'Authorization')?.value).toBe(wanted);
  });

  it('takes from a file or a session what the paste does not show', () => {
    for (const more of ['client_assertion=@jwt', '--session=a', '--session-read-only a', 'a@b', 'a:=@b'])
      expect(readOtherCommand(`http -f ${url} code=y ${more}`)?.partial).toBe(true);
    expect(readOtherCommand(`http -f ${url} code=y`)?.partial).toBeUndefined();
  });

  it.each([
    'http error code=500',
    'https a.sg',
    'http',
    'use http a.sg code=y',
    `http ${url} a=b`,
    `http ${url} a==b`,
    `http -f ${url} --code=y`,
    '',
  ])('is none: %j', (text) => expect(readOtherCommand(text)).toBeUndefined());
});

describe('the type that a command gives itself', () => {
  it.each([
    `http ${url} code=y content-type:a/b`,
    `wget --header 'content-type:  a/b ' --post-data=code ${url}`,
  ])('stands alone: %s', (text) =>
    expect(
      readOtherCommand(text)?.headers.flatMap(({ name, value }) =>
        name.toLowerCase() === 'content-type' ? [value] : [],
      ),
    ).toEqual(['a/b']),
  );
});

describe('a command of wget', () => {
  it.each<Row>([
    [
      `wget -qO- --header='DPoP: a.b.c' --post-data='code=y' ${url}`,
      [`POST ${url}`, 'code=y', form, 'a.b.c'],
    ],
    [`wget --method put --body-data 'code=y' -O - ${url}`, [`PUT ${url}`, 'code=y', form, undefined]],
    [`wget --post-data '{}' --header "Content-Type: a/b" ${url}`, [`POST ${url}`, '{}', 'a/b', undefined]],
    [`wget --post-file body.txt ${url}`, [`POST ${url}`, undefined, form, undefined]],
    [`wget --body-file=body.txt --method=put ${url}`, [`PUT ${url}`, undefined, form, undefined]],
    [`wget --post-data 'code=y' a.sg/token`, ['POST http://a.sg/token', 'code=y', form, undefined]],
    [`wget ${url} --post-data 'code=y' -O out.json`, [`POST ${url}`, 'code=y', form, undefined]],
    [`wget --post-data 'code=y' ${url} https://b.sg`, [`POST ${url}`, 'code=y', form, undefined]],
    [`wget --post-data 'a=1\nb' ${url}`, [`POST ${url}`, 'a=1\nb', form, undefined]],
    [`wget --header DPoP:a --post-data 'code=y' ${url}`, [`POST ${url}`, 'code=y', form, 'a']],
    [
      `wget --header 'content-type: a/b' --post-data 'code=y' ${url}`,
      [`POST ${url}`, 'code=y', 'a/b', undefined],
    ],
    ...['-qO out', '-T 5', '-t 1', '-U agent', '-o log.txt', '-a log.txt', '--timeout 5', '--tries 3'].map(
      (option): Row => [
        `wget ${option} --post-data 'code=y' ${url}`,
        [`POST ${url}`, 'code=y', form, undefined],
      ],
    ),
    ...[
      '--user-agent a',
      '--output-document -',
      '--ca-certificate ca.pem',
      '--private-key k.pem',
      '-q --no-check-certificate',
    ].map(
      (option): Row => [
        `wget ${option} --post-data 'code=y' ${url}`,
        [`POST ${url}`, 'code=y', form, undefined],
      ],
    ),
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted));

  it('says where a file holds the body', () =>
    expect(readOtherCommand(`wget --post-file body.txt ${url}`)?.partial).toBe(true));

  it.each([`wget ${url}`, 'wget', `wget --header 'a: b' ${url}`])('is none: %j', (text) =>
    expect(readOtherCommand(text)).toBeUndefined(),
  );
});
