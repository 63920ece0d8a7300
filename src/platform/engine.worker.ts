import { analyse, needsSearch } from '../core/analyse.ts';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

const tell = (answer: EngineAnswer): void => self.postMessage(answer);

async function work({ id, given, clock, wantsInterim }: EngineRequest): Promise<void> {
  const interim = wantsInterim ? await analyse(given, clock, { search: false }) : undefined;
  if (interim !== undefined && !needsSearch(interim))
    return tell({ id, kind: 'analysis', analysis: interim });
  if (interim !== undefined) tell({ id, kind: 'interim', analysis: interim });
  const onProgress = (done: number, total: number): void =>
    tell({ id, kind: 'progress', fraction: done / total });
  tell({ id, kind: 'analysis', analysis: await analyse(given, clock, { onProgress }) });
}

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  work(data).catch((cause: unknown) => tell({ id: data.id, kind: 'problem', problem: String(cause) }));
});
