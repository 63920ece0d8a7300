import { analyse, needsSearch } from '../core/analyse.ts';
import { readPaste } from '../core/case/read-paste.ts';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

const tell = (answer: EngineAnswer): void => self.postMessage(answer);

async function work(request: EngineRequest): Promise<void> {
  if (request.kind === 'read') return tell({ kind: 'reading', reading: readPaste(request.texts) });
  const { given, clock, wantsInterim } = request;
  const interim = wantsInterim ? await analyse(given, clock, { search: false }) : undefined;
  if (interim !== undefined && !needsSearch(interim)) return tell({ kind: 'analysis', analysis: interim });
  if (interim !== undefined) tell({ kind: 'interim', analysis: interim });
  const onProgress = (done: number, total: number): void =>
    tell({ kind: 'progress', fraction: done / total });
  tell({ kind: 'analysis', analysis: await analyse(given, clock, { onProgress }) });
}

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  work(data).catch((cause: unknown) => tell({ kind: 'problem', problem: String(cause) }));
});
