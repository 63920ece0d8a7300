import { createHash } from 'node:crypto';
import type { FaultMaker } from '../fault-maker.ts';
import { challengeOf, setAuthorization, setParameter, type World } from '../world.ts';
import { makersWith } from './shared-maker.ts';

const pair = makersWith({ answer: 'grant', needs: ['authorization_request'] });

const hashed = (input: string | Buffer): Buffer => createHash('sha256').update(input).digest();
const setChallenge = (world: World, challenge: string): void =>
  setAuthorization(world, 'code_challenge', challenge);

/** Group H of the catalogue: further ways of hashing, writing and storing. */
export const pkceWayFaults: readonly FaultMaker[] = [
  pair('challenge-hex', 'in capitals', (world, random) => {
    const hex = hashed(world.verifier).toString('hex').toUpperCase();
    setChallenge(world, random.pick([hex, Buffer.from(hex).toString('base64url')]));
  }),
  pair('challenge-std-base64', 'base64url of base64url', (world) =>
    setChallenge(world, Buffer.from(hashed(world.verifier).toString('base64url')).toString('base64url')),
  ),
  pair('challenge-other-hash', 'hash of the text as Java calls UTF-16', (world, random) => {
    const marked = random.chance(0.5) ? `\uFEFF${world.verifier}` : world.verifier;
    setChallenge(world, hashed(Buffer.from(marked, 'utf16le').swap16()).toString('base64url'));
  }),
  pair('challenge-other-hash', 'a line end hashed along', (world, random) =>
    setChallenge(world, hashed(world.verifier + random.pick(['\n', '\r\n'])).toString('base64url')),
  ),
  pair('challenge-other-hash', 'hash of what is not there yet', (world, random) =>
    setChallenge(world, hashed(random.pick(['', 'undefined', 'null', 'None'])).toString('base64url')),
  ),
  pair('challenge-other-hash', 'JSON of the verifier hashed', (world) =>
    setChallenge(world, hashed(JSON.stringify(world.verifier)).toString('base64url')),
  ),
  pair('verifier-is-challenge', 'the two swapped', async (world) => {
    const { verifier } = world;
    setParameter(world, 'code_verifier', await challengeOf(verifier));
    setChallenge(world, verifier);
  }),
  pair(
    'verifier-mangled',
    'the signed cookie of Express',
    (world, random) => setParameter(world, 'code_verifier', `s:${world.verifier}.${random.text(43)}`),
    { beside: ['verifier-charset', 'verifier-length'] },
  ),
];
