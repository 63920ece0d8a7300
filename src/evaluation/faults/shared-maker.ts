import type { FaultMaker } from '../fault-maker.ts';

type MakerFactory = (
  code: FaultMaker['code'],
  how: string,
  apply: FaultMaker['apply'],
  rest?: Partial<FaultMaker>,
) => FaultMaker;

/** Writes makers that share what is usual for their group; `rest` wins. */
export const makersWith =
  (usual: Partial<FaultMaker>): MakerFactory =>
  (code, how, apply, rest = {}) => ({ code, how, apply, ...usual, ...rest });
