import { quotePosix } from '../export/curl.ts';
import { parseUrl } from '../runtime.ts';

/** A command for a terminal outside the client's own network, what to expect of it, and where its output goes on this page. */
export interface ShellCommand {
  readonly id: 'summary' | 'answer' | 'chain' | 'copies' | 'ipv6';
  readonly purpose: string;
  /** For any POSIX shell. */
  readonly command: string;
  readonly expects: string;
  readonly output?: 'jwks' | 'certificates' | undefined;
}

/** Longer than any provider waits, so that what is slow is measured and not cut off. */
const patienceSeconds = 20;

/**
 * What only a shell can see of the address of a key set: status, time, redirects and TLS (singpass.md §2). `undefined` where
 * the address is no http or https URL. `timeoutSeconds` is how long the provider waits.
 */
export function keySetCommands(address: string, timeoutSeconds: number): readonly ShellCommand[] | undefined {
  const url = parseUrl(address.trim());
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  // Without -g curl reads brackets and braces as a pattern for several addresses.
  const target = `-g ${quotePosix(url.href)}`;
  const host = quotePosix(url.hostname);
  const end = quotePosix(`${url.hostname}:${url.port === '' ? '443' : url.port}`);
  const measure = `-sS -o /dev/null --max-time ${patienceSeconds} -w '%{http_code} %{time_total} %{num_redirects} %{ssl_verify_result}\\n'`;
  const overTls: readonly ShellCommand[] = [
    {
      id: 'chain',
      purpose: 'The certificates that the host sends',
      command: `openssl s_client -connect ${end} -servername ${host} -showcerts </dev/null`,
      expects: 'Verify return code: 0 (ok), with every intermediate certificate.',
      output: 'certificates',
    },
  ];
  return [
    {
      id: 'summary',
      purpose: 'Status, seconds, redirects, TLS',
      command: `curl ${measure} ${target}`,
      expects: `200, less than ${timeoutSeconds} seconds, 0 and 0.`,
      output: 'certificates',
    },
    {
      id: 'answer',
      purpose: 'The answer with its headers',
      command: `curl -sSi --max-time ${patienceSeconds} ${target}`,
      expects: 'HTTP 200, Content-Type: application/json, no Location, no Set-Cookie.',
      output: 'jwks',
    },
    ...(url.protocol === 'https:' ? overTls : []),
    {
      id: 'copies',
      purpose: 'Whether every instance serves the same set',
      command: `for n in 1 2 3 4 5 6; do curl -sS --max-time ${patienceSeconds} ${target} | sha256sum; done`,
      expects: 'Six times the same line.',
    },
    {
      id: 'ipv6',
      purpose: 'The same over IPv6, where the name has an AAAA record',
      command: `curl -6 ${measure} ${target}`,
      expects: 'The same as over IPv4, or that there is no such address.',
    },
  ];
}
