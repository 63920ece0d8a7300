import type { Flow } from '../../core/flow/flow.ts';
import { reveal } from '../../ui/reveal.ts';

/** The flow with the invisible characters of what was pasted named: its words stand in a picture and in labels as well. */
export function namedFlow(flow: Flow): Flow {
  const { steps, failure } = flow;
  return {
    ...flow,
    steps: steps.map((step) => ({
      ...step,
      endpoint: step.endpoint && reveal(step.endpoint),
      pieces: step.pieces.map((piece) => ({ ...piece, label: reveal(piece.label) })),
    })),
    failure: failure && { ...failure, because: reveal(failure.because) },
  };
}
