import { createHash } from 'node:crypto';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { challengeOf, setAuthorization, setParameter, type World } from '../world.ts';
import { toPadded, toStandardAlphabet } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'grant' });
const pair = makersWith({ answer: 'grant', needs: ['authorization_request'] });

/** A login whose verifier is this one throughout, its challenge made rightly from it. */
async function adoptVerifier(world: World, verifier: string): Promise<void> {
  world.verifier = verifier;
  setParameter(world, 'code_verifier', verifier);
  setAuthorization(world, 'code_challenge', await challengeOf(verifier));
}

const setChallenge = (world: World, challenge: string): void =>
  setAuthorization(world, 'code_challenge', challenge);

const digest = (hash: string, input: string | Uint8Array): Buffer => createHash(hash).update(input).digest();

/** A verifier whose challenge looks as wanted: challenges with `-`, `_` or neither come by chance. */
async function drawVerifier(
  world: World,
  random: Random,
  wanted: (challenge: string) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (wanted(await challengeOf(world.verifier))) return;
    await adoptVerifier(world, random.base64url(random.pick([43, 64, 128])));
  }
  throw new Error('no such verifier');
}

/** Group H of the catalogue. */
export const pkceFaults: readonly FaultMaker[] = [
  maker('verifier-missing', 'left out', (world) => setParameter(world, 'code_verifier', undefined), {
    profiles: ['singpass-fapi'],
  }),
  pair('verifier-missing', 'left out though a challenge was sent', (world) =>
    setParameter(world, 'code_verifier', undefined),
  ),
  maker('verifier-length', 'a short random text', (world, random) =>
    adoptVerifier(world, random.base64url(random.between(16, 42))),
  ),
  maker('verifier-length', 'a UUID or 16 bytes in hex', (world, random) =>
    adoptVerifier(world, random.pick([random.uuid(), random.text(32, '0123456789abcdef')])),
  ),
  maker('verifier-length', 'too long', (world, random) =>
    adoptVerifier(world, random.base64url(random.pick([129, 171, 200, 256]))),
  ),
  maker('verifier-charset', 'standard base64', async (world, random) => {
    const text = random.text(43, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
    const sign = random.pick(['+', '/']);
    await adoptVerifier(world, `${text.slice(0, 20)}${sign}${text.slice(21)}=`);
  }),
  maker('verifier-charset', 'padded base64url', (world, random) =>
    adoptVerifier(world, `${random.base64url(43)}=`),
  ),
  maker('verifier-charset', 'punctuation of a password maker', (world, random) => {
    const text = random.base64url(64);
    const at = random.between(5, 50);
    return adoptVerifier(
      world,
      text.slice(0, at) + random.pick(['!', '*', '$', '@', ':', '|']) + text.slice(at),
    );
  }),
  maker(
    'verifier-charset',
    'dot or tilde, which FAPI does not take',
    (world, random) => {
      const text = random.base64url(64);
      const at = random.between(5, 50);
      return adoptVerifier(world, text.slice(0, at) + random.pick(['.', '~']) + text.slice(at));
    },
    { profiles: ['singpass-fapi'], alike: false, tolerated: true },
  ),
  pair('verifier-other-session', 'of another tab', (world, random) =>
    setParameter(world, 'code_verifier', random.base64url(world.verifier.length)),
  ),
  pair('verifier-other-session', 'made anew at the callback', (world, random) =>
    setParameter(world, 'code_verifier', random.base64url(random.pick([43, 86, 128]))),
  ),
  pair('challenge-hex', 'base64url of the hex digest', (world) =>
    setChallenge(
      world,
      toBase64Url(new TextEncoder().encode(digest('sha256', world.verifier).toString('hex'))),
    ),
  ),
  pair('challenge-hex', 'the hex digest itself', (world) =>
    setChallenge(world, digest('sha256', world.verifier).toString('hex')),
  ),
  pair('challenge-std-base64', 'padding kept', async (world) =>
    setChallenge(world, toPadded(await challengeOf(world.verifier))),
  ),
  pair('challenge-std-base64', 'standard alphabet and padding', async (world, random) => {
    await drawVerifier(world, random, (challenge) => /[-_]/.test(challenge));
    setChallenge(world, digest('sha256', world.verifier).toString('base64'));
  }),
  pair('challenge-std-base64', 'standard alphabet, no padding', async (world, random) => {
    await drawVerifier(world, random, (challenge) => /[-_]/.test(challenge));
    setChallenge(world, toStandardAlphabet(await challengeOf(world.verifier)));
  }),
  pair('challenge-plain', 'the verifier sent as challenge', async (world, random) => {
    await adoptVerifier(world, random.base64url(random.pick([64, 86, 128])));
    setChallenge(world, world.verifier);
  }),
  pair(
    'verifier-is-challenge',
    'the stored challenge sent as verifier',
    async (world) => setParameter(world, 'code_verifier', await challengeOf(world.verifier)),
    { also: ['challenge-plain'] },
  ),
  pair('challenge-other-hash', 'another hash', (world, random) =>
    setChallenge(
      world,
      digest(random.pick(['sha1', 'sha384', 'sha512']), world.verifier).toString('base64url'),
    ),
  ),
  pair('challenge-other-hash', 'hashed twice', (world) =>
    setChallenge(world, digest('sha256', digest('sha256', world.verifier)).toString('base64url')),
  ),
  pair('challenge-other-hash', 'hash of the bytes behind the text', (world) =>
    setChallenge(world, digest('sha256', Buffer.from(world.verifier, 'base64url')).toString('base64url')),
  ),
  pair('challenge-other-hash', 'hash of UTF-16', (world) =>
    setChallenge(world, digest('sha256', Buffer.from(world.verifier, 'utf16le')).toString('base64url')),
  ),
  pair('challenge-method-missing', 'left out', (world) =>
    setAuthorization(world, 'code_challenge_method', undefined),
  ),
  pair('challenge-method-missing', 'written otherwise', (world, random) =>
    setAuthorization(
      world,
      'code_challenge_method',
      random.pick(['s256', 'SHA256', 'SHA-256', 'S-256', 'plain']),
    ),
  ),
  pair('verifier-without-challenge', 'no challenge in the authorization request', (world) => {
    setAuthorization(world, 'code_challenge', undefined);
    setAuthorization(world, 'code_challenge_method', undefined);
  }),
  pair(
    'verifier-mangled',
    'a line end or space from storage',
    (world, random) => {
      const stray = random.pick(['\n', '\r\n', ' ']);
      setParameter(
        world,
        'code_verifier',
        random.chance(0.7) ? world.verifier + stray : stray + world.verifier,
      );
    },
    { also: ['param-trailing-newline'], beside: ['verifier-charset', 'verifier-length'] },
  ),
  pair(
    'verifier-mangled',
    'still percent-encoded from a cookie',
    async (world, random) => {
      await adoptVerifier(world, `${random.base64url(50)}~${random.base64url(10)}`);
      setParameter(world, 'code_verifier', world.verifier.replace('~', '%7E'));
    },
    { profiles: ['singpass-legacy'], also: ['double-encoded'], beside: ['verifier-charset'] },
  ),
  pair(
    'verifier-mangled',
    'quotation marks of a JSON cookie',
    (world) => setParameter(world, 'code_verifier', `"${world.verifier}"`),
    { also: ['quotes-in-value'], beside: ['verifier-charset', 'verifier-length'] },
  ),
];
