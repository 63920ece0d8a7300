import { describe, expect, it } from 'vitest';
import { keySetCommands } from './shell-commands.ts';

const measure =
  "-sS -o /dev/null --max-time 20 -w '%{http_code} %{time_total} %{num_redirects} %{ssl_verify_result}\\n'";

describe('the commands for what a browser cannot see', () => {
  it('are five for an address over TLS, with what to expect and where their output goes', () => {
    const address = ' https://rp.example.sg/jwks?a=1 ';
    const target = "-g 'https://rp.example.sg/jwks?a=1'";
    expect(keySetCommands(address, 3)).toEqual([
      {
        id: 'summary',
        purpose: 'Status, seconds, redirects, TLS',
        command: `curl ${measure} ${target}`,
        expects: '200, less than 3 seconds, 0 and 0.',
        output: 'certificates',
      },
      {
        id: 'answer',
        purpose: 'The answer with its headers',
        command: `curl -sSi --max-time 20 ${target}`,
        expects: 'HTTP 200, Content-Type: application/json, no Location, no Set-Cookie.',
        output: 'jwks',
      },
      {
        id: 'chain',
        purpose: 'The certificates that the host sends',
        command:
          'openssl s_client -connect rp.example.sg:443 -servername rp.example.sg -showcerts </dev/null',
        expects: 'Verify return code: 0 (ok), with every intermediate certificate.',
        output: 'certificates',
      },
      {
        id: 'copies',
        purpose: 'Whether every instance serves the same set',
        command: `for n in 1 2 3 4 5 6; do curl -sS --max-time 20 ${target} | sha256sum; done`,
        expects: 'Six times the same line.',
      },
      {
        id: 'ipv6',
        purpose: 'The same over IPv6, where the name has an AAAA record',
        command: `curl -6 ${measure} ${target}`,
        expects: 'The same as over IPv4, or that there is no such address.',
      },
    ]);
  });

  it('ask the port that the address names', () => {
    const chain = keySetCommands('https://rp.example.sg:8443/jwks', 3)?.find(({ id }) => id === 'chain');
    expect(chain?.command).toContain('-connect rp.example.sg:8443 -servername rp.example.sg -');
  });

  it('ask nothing of TLS where there is none', () => {
    expect(keySetCommands('http://localhost:3000/jwks', 3)?.map(({ id }) => id)).toEqual([
      'summary',
      'answer',
      'copies',
      'ipv6',
    ]);
  });

  it.each([
    '',
    'rp.example.sg',
    'file:///etc/passwd',
    'javascript:1',
    'xhttps://rp.example.sg',
    'httpsx://rp',
  ])('are none for %s', (address) => expect(keySetCommands(address, 3)).toBeUndefined());
});
