import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, toHttpRequest } from '../../testing/cases.ts';
import { encryptionKey, type SigningAlgorithm, signingKey } from '../../testing/keys.ts';
import { alteredAssertion, type SignatureFaultMaker, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { encodeBase64, toBase64Url } from '../assertion/base64url.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { Alteration, InputForm, SignatureForm, SignatureVerification } from './verification.ts';
import { verifyCase } from './verify-case.ts';

const algorithms = ['ES256', 'ES384', 'ES512'] as const;
const hashOf = (alg: SigningAlgorithm): string => `SHA-${alg.slice(2)}`;

async function verify(given: Case): Promise<SignatureVerification> {
  const { assertion } = await verifyCase(buildSubject(given, testNow));
  if (assertion === undefined) throw new Error('the case has no assertion');
  return assertion;
}

async function caseOf(alg: SigningAlgorithm, client_assertion: string): Promise<Case> {
  const keys = [
    (await signingKey('sig-2', alg)).publicJwk,
    (await signingKey('sig-1', alg)).publicJwk,
    (await encryptionKey()).publicJwk,
  ];
  return fapiCase({ jwks: JSON.stringify({ keys }), parameters: { client_assertion } });
}

const halves = (raw: Uint8Array): readonly [Uint8Array, Uint8Array] => [
  raw.slice(0, raw.length / 2),
  raw.slice(raw.length / 2),
];
const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const withoutZeros = (half: Uint8Array): Uint8Array => half.slice(half.findIndex((byte) => byte !== 0));
const hex = (raw: Uint8Array): string => Buffer.from(raw).toString('hex');

/** Ways to write a good signature, and what the search must call them. */
const forms: readonly (readonly [string, SignatureForm, SignatureFaultMaker])[] = [
  ['DER', 'der', { form: toDer }],
  ['DER in base64', 'der', { form: (raw) => encodeUtf8(encodeBase64(toDer(raw))) }],
  ['hexadecimal text', 'hex', { form: (raw) => encodeUtf8(hex(raw)) }],
  ['base64 text', 'base64', { form: (raw) => encodeUtf8(encodeBase64(raw)) }],
  ['s before r', 'swapped', { form: (raw) => bytesOf(...[...halves(raw)].reverse()) }],
  [
    'little-endian',
    'byte-reversed',
    { form: (raw) => bytesOf(...halves(raw).map((half) => half.slice().reverse())) },
  ],
  [
    'no leading zeros',
    'unpadded',
    {
      until: (raw) => raw[0] === 0 || raw[raw.length / 2] === 0,
      form: (raw) => bytesOf(...halves(raw).map(withoutZeros)),
    },
  ],
  [
    'a zero in front of each half',
    'signed-bigint',
    { form: (raw) => bytesOf([0], halves(raw)[0], [0], halves(raw)[1]) },
  ],
];

const digest = async (alg: SigningAlgorithm, text: string): Promise<Buffer> =>
  Buffer.from(await crypto.subtle.digest(hashOf(alg), Buffer.from(text)));
const decoded = (part = ''): string => Buffer.from(part, 'base64url').toString();
const padded = (text: string): string =>
  text
    .split('.')
    .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
    .join('.');

/** Texts that are signed by mistake. */
const inputs: readonly (readonly [
  InputForm,
  (text: string, alg: SigningAlgorithm) => string | Promise<string | Uint8Array>,
])[] = [
  ['trailing-newline', (text) => `${text}\n`],
  ['trailing-crlf', (text) => `${text}\r\n`],
  ['trailing-space', (text) => `${text} `],
  ['leading-newline', (text) => `\n${text}`],
  ['byte-order-mark', (text) => `\uFEFF${text}`],
  ['payload-only', (text) => text.split('.')[1] ?? ''],
  ['header-only', (text) => text.split('.')[0] ?? ''],
  ['no-dot', (text) => text.replace('.', '')],
  ['payload-json', (text) => decoded(text.split('.')[1])],
  ['decoded-json', (text) => text.split('.').map(decoded).join('.')],
  ['digest', async (text, alg) => digest(alg, text)],
  ['digest-hex', async (text, alg) => (await digest(alg, text)).toString('hex')],
  ['digest-base64', async (text, alg) => (await digest(alg, text)).toString('base64')],
  ['utf-16le', async (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be', async (text) => Buffer.from(text, 'utf16le').swap16()],
  [
    'reserialised',
    (text) =>
      `${text.split('.')[0]}.${Buffer.from(JSON.stringify(JSON.parse(decoded(text.split('.')[1])), null, 2)).toString('base64url')}`,
  ],
  ['padded-parts', padded],
  ['wrapped-parts', (text) => text.replace(/[^.]{64}(?=[^.])/g, '$&\n')],
];
const toBytes = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? encodeUtf8(value) : new Uint8Array(value);

describe.each(algorithms)('the search under %s', (alg) => {
  it.each(forms)('finds the form %s and calls it %s', async (_name, form, maker) => {
    const result = await verify(await caseOf(alg, await alteredAssertion({ ...maker, alg })));
    const alteration: Partial<Alteration> = { signature: form, input: 'as-is', hash: hashOf(alg) };
    expect(result).toMatchObject({ state: 'altered', verifiedBy: { kid: 'sig-1' }, alteration });
  });

  it.each(inputs)('finds the signed text %s', async (form, make) => {
    const input = async (text: string): Promise<Uint8Array> => toBytes(await make(text, alg));
    const given = await caseOf(alg, await alteredAssertion({ alg, input }));
    const alteration: Partial<Alteration> = { signature: 'as-is', input: form, hash: hashOf(alg) };
    // Where the parts need no padding the padded text is the right one.
    const assertion = buildSubject(given, testNow).assertion;
    const same = `${assertion?.header?.text}.${assertion?.payload?.text}`;
    if ((await make(same, alg)) === same) expect((await verify(given)).state).toBe('verified');
    else expect(await verify(given)).toMatchObject({ state: 'altered', alteration });
  });

  it.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'].filter((hash) => hash !== hashOf(alg)))(
    'finds the hash %s, also together with DER and a newline',
    async (hash) => {
      const alone = await verify(await caseOf(alg, await alteredAssertion({ alg, hash })));
      expect(alone.alteration).toMatchObject({ signature: 'as-is', input: 'as-is', hash });
      const input = (text: string): Uint8Array => encodeUtf8(`${text}\n`);
      const three = await verify(
        await caseOf(alg, await alteredAssertion({ alg, hash, input, form: toDer })),
      );
      expect(three.alteration).toMatchObject({ signature: 'der', input: 'trailing-newline', hash });
    },
  );

  it('finds an alteration whichever way the keys are ordered', async () => {
    const client_assertion = await alteredAssertion({ alg, form: toDer, hash: 'SHA-1' });
    const { jwks = '', ...rest } = await caseOf(alg, client_assertion);
    const { keys } = JSON.parse(jwks) as { keys: { kid: string }[] };
    const orders = fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { alteration, verifiedBy } = await verify({ ...rest, jwks: JSON.stringify({ keys: order }) });
        expect(alteration).toMatchObject({ signature: 'der', input: 'as-is', hash: 'SHA-1' });
        expect(verifiedBy?.kid).toBe('sig-1');
      }),
      { numRuns: 6 },
    );
  });
});

describe('the search', () => {
  const withSignature = async (bytes: Uint8Array): Promise<Case> => {
    const [header, payload] = (await makeAssertion()).split('.');
    return fapiCase({ parameters: { client_assertion: `${header}.${payload}.${toBase64Url(bytes)}` } });
  };

  it('never verifies 64 random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), async (bytes) => {
        expect((await verify(await withSignature(bytes))).state).toBe('failed');
      }),
      { numRuns: 15 },
    );
  });

  it('never makes a valid signature of a DER structure that holds other numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), async (raw) => {
        const der = toDer(raw);
        expect((await verify(await withSignature(der))).state).toBe('failed');
      }),
      { numRuns: 15 },
    );
  });

  it('finds the order of the claims from before they were sorted', async () => {
    const input = (text: string): Uint8Array => {
      const claims = JSON.parse(decoded(text.split('.')[1])) as object;
      const order = ['sub', 'aud', 'iss', 'exp', 'iat', 'jti'];
      const names = Object.keys(claims).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      const ordered = JSON.stringify(claims, names);
      return encodeUtf8(`${text.split('.')[0]}.${Buffer.from(ordered).toString('base64url')}`);
    };
    const result = await verify(await caseOf('ES256', await alteredAssertion({ input })));
    expect(result).toMatchObject({ state: 'altered', alteration: { input: 'reserialised' } });
  });

  it('takes a signature by a key that is not at hand for nothing else, whatever its form', async () => {
    const key = await signingKey('sig-elsewhere');
    for (const [name, , maker] of forms) {
      const result = await verify(await caseOf('ES256', await alteredAssertion({ ...maker, key })));
      expect(result.state, name).toBe('failed');
    }
  });

  it('never throws, whatever bytes stand in the third part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(['failed', 'not-checkable']).toContain((await verify(await withSignature(bytes))).state);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, whatever stands in the token and in the sets', async () => {
    const anything = fc.record({
      client_assertion: fc.oneof(fc.string(), fc.constant('eyJhbGciOiJFUzI1NiJ9.e30.AAAA')),
      jwks: fc.oneof(
        fc.string(),
        fc.json(),
        fc.constant('{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":1}]}'),
      ),
      other_jwks: fc.oneof(fc.string(), fc.json()),
    });
    await fc.assert(
      fc.asyncProperty(anything, async (given) => {
        await expect(verifyCase(buildSubject(given, testNow))).resolves.toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('never verifies with a key that the token brings, unaltered or altered', async () => {
    const key = await signingKey('sig-elsewhere');
    for (const jwks of [undefined, JSON.stringify({ keys: [(await signingKey()).publicJwk] })]) {
      const client_assertion = await makeAssertion({ key, header: { jwk: key.publicJwk } });
      const result = await verify(await fapiCase({ jwks, parameters: { client_assertion } }));
      expect(result.verifiedBy).toBeUndefined();
      expect(['failed', 'no-keys']).toContain(result.state);
    }
  });

  it('prefers another key unaltered to the right key altered', async () => {
    const other = await signingKey('sig-old');
    const client_assertion = await makeAssertion({ key: other, header: { kid: 'sig-1' } });
    const result = await verify({
      ...(await caseOf('ES256', client_assertion)),
      other_jwks: JSON.stringify({ keys: [other.publicJwk] }),
    });
    expect(result).toMatchObject({ state: 'verified', verifiedBy: { path: 'other.keys[0]' } });
  });

  it('names the token to which a signature belongs', async () => {
    const previous = await makeAssertion({ claims: { jti: 'before' } });
    const [header, payload] = (await makeAssertion()).split('.');
    const result = await verify(
      await fapiCase({
        parameters: { client_assertion: `${header}.${payload}.${previous.split('.')[2]}` },
        previous_request: toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
          client_assertion: previous,
        }),
      }),
    );
    expect(result.alteration).toMatchObject({ input: 'other-token', inputOf: 'previous_request' });
  });
});

describe('a search that is steered', () => {
  const hopeless = async (): Promise<Case> =>
    fapiCase({ assertion: { key: await signingKey('sig-elsewhere'), header: { kid: 'sig-1' } } });

  it('is left out where only what is quick is wanted', async () => {
    const subject = buildSubject(await hopeless(), testNow);
    expect((await verifyCase(subject, { search: false })).assertion?.state).toBe('unsearched');
    const healthy = buildSubject(await fapiCase(), testNow);
    expect((await verifyCase(healthy, { search: false })).assertion?.state).toBe('verified');
  });

  it('tells how far it is and stops between batches', async () => {
    const signal = { aborted: false };
    const seen: number[] = [];
    const onProgress = (done: number, total: number): void => {
      seen.push(done / total);
      if (seen.length === 3) signal.aborted = true;
    };
    const subject = buildSubject(await hopeless(), testNow);
    const { assertion } = await verifyCase(subject, { signal, onProgress });
    expect(assertion?.state).toBe('unsearched');
    expect(seen).toHaveLength(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
