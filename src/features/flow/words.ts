import { describeDuration } from '../../core/assertion/describe-time.ts';
import type { Flow, FlowInterval, FlowParty, FlowState, FlowStep } from '../../core/flow/flow.ts';

export const partyWords: Readonly<Record<FlowParty, string>> = {
  server: 'Your server',
  browser: 'Browser',
  provider: 'Provider',
};

const states: Readonly<Record<FlowState, string>> = {
  passed: 'accepted',
  given: 'pasted',
  missing: 'not pasted',
  failed: 'failed here',
  'not-reached': 'not reached',
};

/** What is to be said of a step in two words. */
export function stateWords({ id, state }: FlowStep, { failure }: Flow): string {
  if (failure?.step === id && failure.by === 'finding') return 'would fail here';
  return id === 'callback' && state === 'passed' ? 'brought a code' : states[state];
}

const measured: Readonly<Record<FlowInterval['id'], { readonly short: string; readonly thing: string }>> = {
  login: { short: 'login', thing: 'The login' },
  'request-uri': { short: 'request_uri', thing: 'The request_uri' },
  code: { short: 'code', thing: 'The code' },
  assertion: { short: 'assertion', thing: 'The assertion' },
};

/** `code: 18 s of 60 s, in time`: short enough for the picture. */
export function intervalText({ id, seconds, limit, isKept }: FlowInterval): string {
  const length = `${measured[id].short}: ${short(seconds)}`;
  if (limit === undefined) return length;
  const verdict = isKept === undefined ? 'close' : isKept ? 'in time' : 'too late';
  return `${length} of ${short(limit.seconds)}, ${verdict}`;
}

/** The same as a sentence. */
export function intervalSentence({ id, label, seconds, limit, isKept }: FlowInterval): string {
  const length = `${label}: ${describeDuration(seconds)}.`;
  if (limit === undefined) return length;
  const life = `${measured[id].thing} is good for ${describeDuration(limit.seconds)}`;
  if (isKept === undefined) return `${length} ${life}: too close to call between two clocks.`;
  return `${length} ${life}: ${isKept ? 'in time' : 'too late'}.`;
}

function short(seconds: number): string {
  if (seconds < 180) return `${seconds} s`;
  const [number, unit] = describeDuration(seconds).split(' ');
  return `${number} ${unit}`;
}

/** Why it ended where it did, as a sentence. */
export function failureSentence({ failure }: Flow): string {
  const because = failure?.because ?? '';
  return `${because.charAt(0).toUpperCase()}${because.slice(1)}${/[.!?]$/.test(because) ? '' : '.'}`;
}

/** The whole picture in a few sentences. */
export function summaryOf(flow: Flow): string {
  const { steps, failure, profileTitle } = flow;
  const names = steps.map(({ title }) => title).join(', ');
  const passed = steps.filter(({ state }) => state === 'passed').map(({ title }) => title);
  const at = steps.find(({ id }) => id === failure?.step)?.title;
  const end =
    failure === undefined
      ? 'No step is known to fail.'
      : `${failure.by === 'answer' ? 'It failed' : 'It would fail'} at ${at}. ${failureSentence(flow)}`;
  const so = passed.length === 0 ? '' : ` Went well: ${passed.join(', ')}.`;
  return `The steps of a login under ${profileTitle}, from top to bottom: ${names}.${so} ${end}`;
}
