import { type Analysis, analyse, needsSearch } from '../core/analyse.ts';
import { textsOf } from '../core/case/case.ts';
import { readPaste } from '../core/case/read-paste.ts';
import type { EngineAnswer, EngineRequest, Practice } from './engine-messages.ts';
import { type Packed, packTexts } from './packed-texts.ts';

const tell = (answer: EngineAnswer): void => self.postMessage(answer);

async function practise({ text, cases, clock }: Practice): Promise<void> {
  readPaste(text);
  for (const given of cases) await analyse(given, clock, { search: false });
}

async function work(request: EngineRequest): Promise<void> {
  if (request.kind === 'practise') return practise(request);
  if (request.kind === 'read') return tell({ kind: 'reading', reading: readPaste(request.texts) });
  const { given, clock, wantsInterim } = request;
  const pack = (analysis: Analysis): Packed<Analysis> => packTexts(analysis, textsOf(given));
  const interim = wantsInterim ? await analyse(given, clock, { search: false }) : undefined;
  if (interim !== undefined && !needsSearch(interim))
    return tell({ kind: 'analysis', analysis: pack(interim) });
  if (interim !== undefined) tell({ kind: 'interim', analysis: pack(interim) });
  const onProgress = (done: number, total: number): void =>
    tell({ kind: 'progress', fraction: done / total });
  tell({ kind: 'analysis', analysis: pack(await analyse(given, clock, { onProgress })) });
}

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  work(data).catch((cause: unknown) => tell({ kind: 'problem', problem: String(cause) }));
});
