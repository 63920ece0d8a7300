/** curl's options that matter to a token request (curl manual), and the rest so far as their arguments must be skipped. */
export type CurlAction =
  | 'data'
  | 'data-raw'
  | 'data-binary'
  | 'data-urlencode'
  | 'json'
  | 'form'
  | 'header'
  | 'method'
  | 'url'
  | 'url-query'
  | 'user'
  | 'bearer'
  | 'user-agent'
  | 'referer'
  | 'cookie'
  | 'get'
  | 'head'
  | 'location'
  | 'next'
  | 'skip-argument'
  | 'flag';

const long = new Map<string, CurlAction>([
  ['data', 'data'],
  ['data-ascii', 'data'],
  ['data-raw', 'data-raw'],
  ['data-binary', 'data-binary'],
  ['data-urlencode', 'data-urlencode'],
  ['json', 'json'],
  ['form', 'form'],
  ['form-string', 'form'],
  ['header', 'header'],
  ['request', 'method'],
  ['url', 'url'],
  ['url-query', 'url-query'],
  ['user', 'user'],
  ['oauth2-bearer', 'bearer'],
  ['user-agent', 'user-agent'],
  ['referer', 'referer'],
  ['cookie', 'cookie'],
  ['get', 'get'],
  ['head', 'head'],
  ['location', 'location'],
  ['location-trusted', 'location'],
  ['next', 'next'],
]);

/** As `curl --help all` lists them (7.88), and the newer ones of the manual of 8.x. */
const withArgument =
  'output write-out max-time connect-timeout retry retry-delay retry-max-time proxy proxy-user proxy-header cert key cacert capath cert-type key-type ciphers tls-max tls13-ciphers curves resolve connect-to interface cookie-jar dump-header upload-file range time-cond netrc-file config trace trace-ascii stderr limit-rate max-redirs max-filesize noproxy pass pinnedpubkey proto proto-default unix-socket variable expand-data expand-header dns-servers local-port speed-limit speed-time keepalive-time happy-eyeballs-timeout-ms service-name aws-sigv4 krb socks5 socks5-hostname socks4 preproxy abstract-unix-socket alt-svc continue-at create-file-mode crlfile delegation dns-interface dns-ipv4-addr dns-ipv6-addr doh-url egd-file engine etag-compare etag-save expect100-timeout ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode help hostpubmd5 hostpubsha256 hsts libcurl login-options mail-auth mail-from mail-rcpt output-dir parallel-max proto-redir proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy1.0 pubkey quote random-file rate request-target sasl-authzid socks4a socks5-gssapi-service telnet-option tftp-blksize tlsauthtype tlspassword tlsuser ech haproxy-clientip ip-tos ipfs-gateway keepalive-cnt sigalgs trace-config vlan-priority parallel-max-host knownhosts ssl-sessions upload-flags';
const flags =
  'silent show-error include verbose insecure fail fail-with-body compressed globoff http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ipv4 ipv6 tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 ssl ssl-reqd no-progress-meter progress-bar raw remote-name remote-header-name remote-name-all path-as-is post301 post302 post303 negotiate ntlm basic digest anyauth disable no-keepalive no-buffer tcp-nodelay tcp-fastopen netrc netrc-optional parallel compressed-ssh no-alpn no-sessionid ssl-no-revoke ssl-revoke-best-effort create-dirs junk-session-cookies proxytunnel trace-time false-start crlf append cert-status disable-eprt disable-epsv disallow-username-in-url doh-cert-status doh-insecure fail-early form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control haproxy-protocol http0.9 ignore-content-length list-only mail-rcpt-allowfails manual metalink no-clobber no-npn ntlm-wb parallel-immediate proxy-anyauth proxy-basic proxy-digest proxy-insecure proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir socks5-basic socks5-gssapi socks5-gssapi-nec ssl-allow-beast ssl-auto-client-cert sslv2 sslv3 styled-output suppress-connect-headers tftp-no-options tr-encoding use-ascii version xattr ca-native mptcp proxy-ca-native proxy-http2 skip-existing tls-earlydata trace-ids follow out-null';
for (const name of withArgument.split(' ')) long.set(name, 'skip-argument');
for (const name of flags.split(' ')) long.set(name, 'flag');

const short = new Map<string, CurlAction>([
  ['d', 'data'],
  ['F', 'form'],
  ['H', 'header'],
  ['X', 'method'],
  ['u', 'user'],
  ['A', 'user-agent'],
  ['e', 'referer'],
  ['b', 'cookie'],
  ['G', 'get'],
  ['I', 'head'],
  ['L', 'location'],
  [':', 'next'],
]);
for (const letter of 'owmxEcDTrzKUCPQYyt'.split('')) short.set(letter, 'skip-argument');
for (const letter of 'sSivkfgnNOJjqRaBhpl#0123456MVZ'.split('')) short.set(letter, 'flag');

const takesNoArgument: readonly CurlAction[] = ['get', 'head', 'location', 'next', 'flag'];

export interface CurlOption {
  /** As written: `-d`, `--data-urlencode`. */
  readonly name: string;
  /** `undefined`: curl knows no such option. */
  readonly action: CurlAction | undefined;
  readonly takesArgument: boolean;
  /** The argument glued to the option: `-XPOST`, and since 8.16 `--request=POST`. */
  readonly glued?: string | undefined;
}

/** The options in one word: several for combined short flags (`-sSL`). */
export function optionsIn(word: string): readonly CurlOption[] {
  return word.startsWith('--') ? [longOption(word)] : shortOptions(word);
}

/** What stands behind `=` is the argument since curl 8.16; an older one knows no such option and sends nothing. */
function longOption(word: string): CurlOption {
  const equals = word.indexOf('=');
  if (equals > 0) {
    const option = longOption(word.slice(0, equals));
    if (option.takesArgument) return { ...option, glued: word.slice(equals + 1) };
  }
  const name = word.slice(2);
  const direct = long.get(name) ?? (name.startsWith('no-') && long.has(name.slice(3)) ? 'flag' : undefined);
  const action = direct ?? abbreviated(name);
  return { name: word, action, takesArgument: action !== undefined && !takesNoArgument.includes(action) };
}

/** curl takes an unambiguous beginning of a long option for the whole. */
function abbreviated(name: string): CurlAction | undefined {
  if (name.length < 3) return undefined;
  const matches = new Set([...long].filter(([full]) => full.startsWith(name)).map(([, action]) => action));
  const [only] = matches;
  return matches.size === 1 ? only : undefined;
}

/** curl has no hundred short options: a longer word is none. */
const mostLetters = 100;

function shortOptions(word: string): readonly CurlOption[] {
  const options: CurlOption[] = [];
  for (let at = 1; at < Math.min(word.length, mostLetters); at += 1) {
    const letter = word.charAt(at);
    const action = short.get(letter);
    const takesArgument = action !== undefined && !takesNoArgument.includes(action);
    const rest = word.slice(at + 1);
    const glued = takesArgument && rest !== '' ? { glued: rest } : {};
    options.push({ name: `-${letter}`, action, takesArgument, ...glued });
    if (takesArgument) break;
  }
  return options;
}
