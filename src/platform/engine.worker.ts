import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';

export interface EngineRequest {
  readonly id: number;
  readonly given: Case;
  readonly clock: number;
}

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  void analyse(data.given, data.clock).then(
    (analysis) => self.postMessage({ id: data.id, analysis }),
    (cause: unknown) => self.postMessage({ id: data.id, problem: String(cause) }),
  );
});
