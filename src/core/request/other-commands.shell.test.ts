import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { readOtherCommand } from './other-commands.ts';

const run = promisify(execFile);
const url = 'https://a.sg/token';
const form = 'application/x-www-form-urlencoded';
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
  it.each([
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
    ['-A bearer -a t', 'Bearer t'],
    ['-A digest -a u:p', undefined],
  ])('sends who calls: %s', (option, wanted) => {
    const headers = readOtherCommand(`http -f ${option} ${url} code=y`)?.headers;
    expect(headers?.find(({ name }) => name === 'Authorization')?.value).toBe(wanted);
  });

  it('takes from a file or a session what the paste does not show', () => {
    for (const more of ['client_assertion=@jwt', '--session=a', 'a@b'])
      expect(readOtherCommand(`http -f ${url} code=y ${more}`)?.partial).toBe(true);
    expect(readOtherCommand(`http -f ${url} code=y`)?.partial).toBeUndefined();
  });

  it.each(['http error code=500', 'https a.sg', 'http', 'use http a.sg code=y', `http ${url} a=b`, ''])(
    'is none: %j',
    (text) => expect(readOtherCommand(text)).toBeUndefined(),
  );
});

describe('a command of wget', () => {
  it.each([
    [
      `wget -qO- --header='DPoP: a.b.c' --post-data='code=y' ${url}`,
      [`POST ${url}`, 'code=y', form, 'a.b.c'],
    ],
    [`wget --method put --body-data 'code=y' -O - ${url}`, [`PUT ${url}`, 'code=y', form, undefined]],
    [`wget --post-data '{}' --header "Content-Type: a/b" ${url}`, [`POST ${url}`, '{}', 'a/b', undefined]],
    [`wget --post-file body.txt ${url}`, [`POST ${url}`, undefined, form, undefined]],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted));

  it('says where a file holds the body', () =>
    expect(readOtherCommand(`wget --post-file body.txt ${url}`)?.partial).toBe(true));

  it.each([`wget ${url}`, 'wget', `wget --header 'a: b' ${url}`])('is none: %j', (text) =>
    expect(readOtherCommand(text)).toBeUndefined(),
  );
});

describe('the real wget', () => {
  let echo: Awaited<ReturnType<typeof startEcho>>;
  beforeAll(async () => {
    echo = await startEcho();
  });
  afterAll(() => echo.stop());

  it.each([
    "--post-data='grant_type=x&code=a%20b' --header='DPoP: a.b'",
    "--method=POST --body-data 'grant_type=x' --header 'Content-Type: a/b'",
    "--method=PUT --body-data='code=y'",
  ])('sends what is read of %s', async (options) => {
    const command = `wget -qO- ${options} ${echo.url}/token`;
    await run('bash', ['-c', command]);
    const [arrived] = echo.take();
    const request = readOtherCommand(command);
    expect([request?.method, request?.body, request?.contentType]).toEqual([
      arrived?.method,
      arrived?.body,
      arrived?.headers['content-type'],
    ]);
    expect(request?.headers.find(({ name }) => name === 'DPoP')?.value).toBe(arrived?.headers.dpop);
  });
});
