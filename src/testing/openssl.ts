import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testNow } from './times.ts';

const run = promisify(execFile);

/** What `openssl ca` needs to issue with any dates. */
const config = `
[ca]
default_ca = issuing
[issuing]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = optional
organizationName = optional
`;

/** A certificate to issue; dates as `openssl ca` takes them, fixed ones, so that no test looks at a clock. */
export interface Wanted {
  readonly subject: string;
  /** The name of the issuer's files; absent: self-signed. */
  readonly issuer?: string;
  readonly authority?: boolean;
  /** subjectAltName as OpenSSL writes it: `DNS:a.example,IP:192.0.2.1`. */
  readonly names?: string;
  readonly start?: string;
  readonly end?: string;
  /** The files of another certificate whose key is used again. */
  readonly keyOf?: string;
}

/** A temporary folder of keys and certificates made with the real `openssl`. */
export class OpensslFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'certificates-'));

  constructor() {
    writeFileSync(join(this.path, 'ca.cnf'), config);
    writeFileSync(join(this.path, 'index.txt'), '');
  }

  /** Issues a certificate into `name.pem`, with its key in `name.key`. */
  issue(name: string, wanted: Wanted): void {
    const { subject, issuer, authority = false, names, keyOf } = wanted;
    const { start = '20200101000000Z', end = '20491231235959Z' } = wanted;
    const key = `${name}.key`;
    if (keyOf === undefined)
      this.openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key);
    else writeFileSync(join(this.path, key), this.read(`${keyOf}.key`));
    this.openssl('req', '-new', '-key', key, '-subj', subject, '-out', `${name}.csr`, '-utf8');
    const extensions = [
      `basicConstraints = critical, CA:${authority ? 'TRUE' : 'FALSE'}`,
      'subjectKeyIdentifier = hash',
      ...(issuer === undefined ? [] : ['authorityKeyIdentifier = keyid']),
      ...(names === undefined ? [] : [`subjectAltName = ${names}`]),
    ];
    writeFileSync(join(this.path, `${name}.ext`), extensions.join('\n'));
    const signer =
      issuer === undefined
        ? ['-selfsign', '-keyfile', key]
        : ['-cert', `${issuer}.pem`, '-keyfile', `${issuer}.key`];
    this.openssl(
      ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', `${name}.csr`, '-out', `${name}.pem`],
      ...['-extfile', `${name}.ext`, '-startdate', start, '-enddate', end, ...signer],
    );
  }

  /** Joins certificates into one file, as `cat` does, and gives its text. */
  bundle(file: string, ...names: readonly string[]): string {
    const text = names.map((name) => this.read(`${name}.pem`)).join('');
    writeFileSync(join(this.path, file), text);
    return text;
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private openssl(...args: readonly string[]): void {
    const { status, stderr } = spawnSync('openssl', args, { cwd: this.path, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  }

  /** Starts `openssl s_server` on a free port of loopback, hands the port over, and stops it. */
  async serving<Value>(args: readonly string[], use: (port: number) => Promise<Value>): Promise<Value> {
    const server = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', '-www', ...args], {
      cwd: this.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      return await use(await portOf(server));
    } finally {
      server.kill();
    }
  }

  /** What `openssl s_client` prints, with the command in front as it stands in a terminal. */
  async sClient(port: number, host: string, ...args: readonly string[]): Promise<string> {
    return await this.sClientAs('over at once', port, host, args);
  }

  /** The same where the server closes the connection: without an end of input what it says last is never missed. */
  async sClientUntilClosed(port: number, host: string, ...args: readonly string[]): Promise<string> {
    return await this.sClientAs('open', port, host, args);
  }

  private async sClientAs(
    input: Input,
    port: number,
    host: string,
    args: readonly string[],
  ): Promise<string> {
    const shown = `$ openssl s_client -connect ${host}:443 -servername ${host} -showcerts </dev/null`;
    const target = ['-connect', `127.0.0.1:${port}`, '-servername', host, '-attime', String(testNow)];
    return `${shown}\n${await this.outputOf('openssl', ['s_client', ...target, '-showcerts', ...args], input)}`;
  }

  /** What `curl -v` prints. */
  async curl(port: number, host: string, ...args: readonly string[]): Promise<string> {
    const target = ['--resolve', `${host}:${port}:127.0.0.1`, `https://${host}:${port}/`];
    return await this.outputOf('curl', [
      '-v',
      '-o',
      '/dev/null',
      '--max-time',
      '10',
      '--noproxy',
      '*',
      ...args,
      ...target,
    ]);
  }

  private async outputOf(
    program: string,
    args: readonly string[],
    input: Input = 'over at once',
  ): Promise<string> {
    const call = run(program, args, { cwd: this.path, timeout: 15_000 });
    if (input === 'over at once') call.child.stdin?.end();
    const { stdout, stderr } = await call.catch((error: { stdout: string; stderr: string }) => error);
    return `${stdout}\n${stderr}`;
  }
}

/** What the program finds at its standard input. */
type Input = 'over at once' | 'open';

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = /ACCEPT \S*:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(`s_server ended: ${said}`)));
  });
}
