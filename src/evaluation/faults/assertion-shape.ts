import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { Random } from '../random.ts';
import { encodeText } from '../token-plan.ts';
import type { World } from '../world.ts';
import { drawUntil, eachPart, toPadded, toStandardAlphabet } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const utf8 = new TextEncoder();
const standardBase64 = (text: string): string => toPadded(toStandardAlphabet(toBase64Url(utf8.encode(text))));

const maker = makersWith({ answer: 'claims' });

/** Stands where the finished assertion would. */
const instead = (text: string) => (world: World) => {
  world.assertion.finish = () => text;
};

const finish =
  (change: (token: string, random: Random) => string): FaultMaker['apply'] =>
  (world, random) => {
    const seed = random.between(0, 1_000_000_000);
    world.assertion.finish = (token) => change(token, new Random(seed));
  };

/** Lines of one width, as tools that write base64 cut them. */
function wrap(token: string, width: number, end: string): string {
  return (token.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);
}

/** Group C of the catalogue: the text as a whole. */
export const assertionShapeFaults: readonly FaultMaker[] = [
  maker('assertion-not-jwt', 'base64 of id and secret', (world, random) => {
    instead(standardBase64(`${world.clientId}:${random.text(40)}`))(world);
  }),
  maker('assertion-not-jwt', 'a secret', (world, random) => {
    instead(random.pick([random.text(32), random.uuid(), random.base64url(64)]))(world);
  }),
  maker('assertion-not-jwt', 'the private key', (world, random) => {
    const body = standardBase64(random.text(100)).replace(/(.{64})/g, '$1\n');
    const label = random.pick(['PRIVATE KEY', 'EC PRIVATE KEY']);
    instead(`-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`)(world);
  }),
  maker('assertion-not-jwt', 'an object or a promise as text', (world, random) => {
    instead(
      random.pick(['[object Promise]', '[object Object]', 'System.Threading.Tasks.Task`1[System.String]']),
    )(world);
  }),
  maker('assertion-not-jwt', 'the claims as they are', (world) => {
    instead(JSON.stringify(world.assertion.claims))(world);
  }),
  maker(
    'assertion-two-parts',
    'header and payload alone',
    finish((token) => token.split('.').slice(0, 2).join('.')),
  ),
  maker(
    'assertion-empty-signature',
    'the dot, and nothing behind it',
    (world) => {
      world.assertion.signature = () => new Uint8Array();
    },
    { answer: 'signature' },
  ),
  maker('assertion-five-parts', 'the encrypted ID token', (world, random) => {
    encrypted(world, random, { enc: 'A256CBC-HS512', key: 72, iv: 16, tag: 32 });
  }),
  maker('assertion-five-parts', 'encrypted userinfo', (world, random) => {
    encrypted(world, random, { enc: 'A256GCM', key: 40, iv: 12, tag: 16 });
  }),
  maker(
    'assertion-bearer-prefix',
    'as in an Authorization header',
    finish((token, random) => `${random.pick(['Bearer ', 'bearer ', 'JWT ', 'Bearer: '])}${token}`),
  ),
  maker(
    'assertion-bytes-literal',
    'bytes written as text',
    finish((token, random) => random.pick([`b'${token}'`, `b"${token}"`])),
  ),
  maker(
    'assertion-line-wrapped',
    'cut into lines',
    finish((token, random) => wrap(token, random.pick([64, 76, 80, 120]), random.pick(['\n', '\r\n']))),
    { answer: 'signature' },
  ),
  maker(
    'assertion-line-wrapped',
    'copied from a terminal or a mail',
    finish((token, random) => wrap(token, random.between(70, 160), random.pick([' ', '\n  ', '\n    ']))),
    { answer: 'signature' },
  ),
  maker(
    'assertion-std-base64',
    'converted after signing',
    async (world, random) => {
      world.assertion.finish = (token) => eachPart(token, toStandardAlphabet);
      await drawUntil(world, random, /[+/]/);
    },
    { answer: 'signature' },
  ),
  maker(
    'assertion-std-base64',
    'signed so',
    async (world, random) => {
      world.assertion.input = (header, payload) =>
        utf8.encode(`${toStandardAlphabet(header)}.${toStandardAlphabet(payload)}`);
      world.assertion.finish = (token) => eachPart(token, toStandardAlphabet);
      await drawUntil(world, random, /[+/]/);
    },
    { answer: 'signature' },
  ),
  maker(
    'assertion-padding',
    'kept after signing',
    async (world, random) => {
      world.assertion.finish = (token) => eachPart(token, toPadded);
      await drawUntil(world, random, /=/);
    },
    { answer: 'signature' },
  ),
  maker(
    'assertion-padding',
    'signed so',
    async (world, random) => {
      world.assertion.input = (header, payload) => utf8.encode(`${toPadded(header)}.${toPadded(payload)}`);
      world.assertion.finish = (token) => eachPart(token, toPadded);
      await drawUntil(world, random, /=.*\./);
    },
    { answer: 'signature' },
  ),
  maker(
    'assertion-padding',
    'on the signature alone',
    async (world, random) => {
      world.assertion.finish = (token) => token.replace(/[^.]*$/, toPadded);
      if (world.assertion.key.alg === 'ES256') return;
      // 96 and 132 bytes need no padding: there the payload has it.
      world.assertion.finish = (token) => token.replace(/[^.]*(?=\.[^.]*$)/, toPadded);
      await drawUntil(world, random, /=/);
    },
    { answer: 'signature' },
  ),
  maker(
    'assertion-truncated',
    'cut at a column of a database',
    finish((token, random) => {
      const signature = token.lastIndexOf('.') + 1;
      const widths = [255, 256, 300, 400, 500].filter((width) => width < signature - 1);
      return token.slice(0, random.pick(widths));
    }),
  ),
  maker(
    'assertion-truncated',
    'the end not copied',
    finish((token, random) => token.slice(0, -random.between(3, 60))),
    { answer: 'signature', also: ['sig-truncated'] },
  ),
  maker(
    'assertion-truncated',
    'the first characters not copied',
    finish((token, random) => token.slice(random.between(1, 3))),
    { also: ['header-not-json'] },
  ),
  maker(
    'assertion-json-serialization',
    'general',
    finish((token) => {
      const [header, payload, signature] = token.split('.');
      return JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
    }),
  ),
  maker(
    'assertion-json-serialization',
    'flattened',
    finish((token) => {
      const [header, payload, signature] = token.split('.');
      return JSON.stringify({ payload, protected: header, signature });
    }),
  ),
  maker(
    'assertion-base64-twice',
    'as a secret store keeps it',
    finish((token) => standardBase64(token)),
  ),
  maker(
    'assertion-base64-twice',
    'base64url over the whole',
    finish((token) => encodeText(token)),
  ),
  maker(
    'assertion-percent-encoded',
    'every sign',
    finish((token) =>
      token.replace(/[.\-_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    ),
    { also: ['double-encoded'] },
  ),
  maker(
    'assertion-percent-encoded',
    'the dots',
    finish((token, random) => token.replaceAll('.', random.pick(['%2E', '%2e']))),
    { also: ['double-encoded'] },
  ),
  maker('assertion-percent-encoded', 'escaped for a script', async (world, random) => {
    world.assertion.finish = (token) => token.replaceAll('-', '\\u002D');
    await drawUntil(world, random, /\\u002D/);
  }),
];

interface Encryption {
  readonly enc: string;
  readonly key: number;
  readonly iv: number;
  readonly tag: number;
}

/** A JWE as the provider makes it for the encryption key (RFC 7516 §7.1); only the key's owner sees more than its header. */
function encrypted(world: World, random: Random, { enc, key, iv, tag }: Encryption): void {
  const { jwk } = world.keys.encryption;
  const entry = world.jwks.keys.find(({ use }) => use === 'enc');
  const header = { cty: 'JWT', kid: entry?.kid, enc, alg: entry?.alg, epk: jwk };
  const parts = [key, iv, random.between(30, 60) * 16, tag].map((count) => toBase64Url(random.bytes(count)));
  instead([encodeText(JSON.stringify(header)), ...parts].join('.'))(world);
}
