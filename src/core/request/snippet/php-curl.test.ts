import { describe, expect, it } from 'vitest';
import { guzzleRequests } from './php-curl.ts';
import { SourceScope } from './source-scope.ts';

const url = 'https://a.sg/t';
const form = 'application/x-www-form-urlencoded';
const found = (code: string): unknown => guzzleRequests(new SourceScope(`<?php\n${code}`, 'php'));
const options = "['form_params' => ['a' => 'b']]";
const call = (method: string, more: object = {}): readonly object[] => [
  { method, url, headers: [], body: { body: 'a=b', type: form }, ...more },
];

describe('a request of Guzzle that is made first and sent then', () => {
  it.each<readonly [string, readonly object[]]>([
    [`$r = new Request ('post', '${url}');\n$client->send($r, ${options});`, call('POST')],
    [`$r = new Request('PUT', '${url}');\n$client->sendAsync ($r, ${options});`, call('PUT')],
    [`$o = ${options};\n$client->send(new Request('POST', '${url}'), $o);`, call('POST')],
    [`$client->send(new  Request($verb, '${url}'), ${options});`, call('')],
    [
      `$client->send(new Request('POST', '${url}', ['A' => 'b']), ${options});`,
      call('POST', { headers: [['A', 'b']] }),
    ],
    [
      `$client->send(new Request('POST', '${url}', $headers), ${options});`,
      call('POST', { hidesHeaders: true }),
    ],
    [`$client->send(new Request('POST', '${url}'), ['json' => ['a' => 'b']]);`, []],
    [`$client->send(new Request('POST', '${url}'));`, []],
    [`$client->send(new Request('POST'), ${options});`, []],
    [`$client->send(new Request(), ${options});`, []],
    [`$client->send($request, ${options});`, []],
    [`$r = new Request('POST', '${url}');\n$client->sendLater($r, ${options});`, []],
    // What belongs together cannot be told.
    [
      `$p = new Request('POST', 'https://a.sg/par');\n$r = new Request('POST', '${url}');\n$client->send($r, ${options});`,
      [],
    ],
  ])('%s', (code, wanted) => expect(found(code)).toEqual(wanted));
});
