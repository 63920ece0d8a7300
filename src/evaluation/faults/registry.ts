import type { FaultMaker } from '../fault-maker.ts';
import { claimFaults } from './claims.ts';

/** Every maker, group by group. */
export const faultMakers: readonly FaultMaker[] = [...claimFaults];
