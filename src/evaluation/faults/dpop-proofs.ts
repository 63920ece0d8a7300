import type { FaultMaker } from '../fault-maker.ts';
import { makeKey } from '../keys.ts';
import type { TokenPlan } from '../token-plan.ts';
import type { World } from '../world.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ profiles: ['singpass-fapi'], answer: 'dpop' });

function proof(world: World): TokenPlan {
  if (world.proof === undefined) throw new Error('the profile has no proof');
  return world.proof;
}

/** Group I of the catalogue: what a conformance test sends besides, and what libraries make of a signature. */
export const dpopProofFaults: readonly FaultMaker[] = [
  maker('dpop-signature', 'left empty', (world) => {
    proof(world).signature = () => new Uint8Array();
  }),
  maker('dpop-signature', 'jwk of another key than the one that signed', (world, random) => {
    proof(world).header.jwk = { ...makeKey(random, 'ES256').jwk };
  }),
  maker('dpop-signature', 'a line end signed along', (world, random) => {
    const end = random.pick(['\n', '\r\n']);
    proof(world).input = (header, payload) => new TextEncoder().encode(`${header}.${payload}${end}`);
  }),
  maker('dpop-htm', 'lower case', (world) => {
    proof(world).claims.htm = 'post';
  }),
  maker('dpop-htm', 'GET', (world) => {
    proof(world).claims.htm = 'GET';
  }),
  maker('dpop-htm', 'another method', (world, random) => {
    proof(world).claims.htm = random.pick(['PUT', 'PATCH', 'HEAD']);
  }),
  maker(
    'dpop-htu-slash-query',
    'a query',
    (world, random) => {
      const query = random.pick(['client_id=x', 'v=1', 'grant_type=authorization_code']);
      proof(world).claims.htu = `${world.tokenEndpoint}?${query}`;
    },
    { tolerated: true },
  ),
  maker(
    'dpop-htu-slash-query',
    'a fragment',
    (world, random) => {
      proof(world).claims.htu = `${world.tokenEndpoint}#${random.pick(['', 'x', 'token'])}`;
    },
    { tolerated: true },
  ),
  maker('dpop-htu-endpoint', 'http, or a port of its own', (world, random) => {
    const { host, pathname } = new URL(world.tokenEndpoint);
    proof(world).claims.htu = random.pick([`http://${host}${pathname}`, `https://${host}:8443${pathname}`]);
  }),
];
