import type { FaultMaker } from '../fault-maker.ts';
import { assertionSlot, setParameter, type World } from '../world.ts';

const claims = (world: World): Record<string, unknown> => world.assertion.claims;

/** Group E of the catalogue. */
export const claimFaults: readonly FaultMaker[] = [
  {
    code: 'iss-missing',
    how: 'left out',
    answer: 'claims',
    apply: (world) => void delete claims(world).iss,
  },
  {
    code: 'exp-past',
    how: 'sent some minutes late',
    answer: 'claims',
    apply(world, random) {
      const exp = world.now - random.between(70, 500);
      Object.assign(claims(world), { iat: exp - 100, exp });
      delete claims(world).nbf;
    },
  },
];
void assertionSlot;
void setParameter;
