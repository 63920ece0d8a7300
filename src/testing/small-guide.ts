import type { Finding, Outcome } from '../core/checks/outcome.ts';
import type { CheckCode } from '../core/checks/registry.ts';
import type { Guide } from '../core/guides/define-guide.ts';
import type { OutcomeOf } from '../core/guides/evidence.ts';

/** Suspects, a question behind them, suspects again, and an end that both lead to. */
export const smallGuide: Guide = {
  id: 'invalid-client',
  title: 'A guide',
  intro: 'It leads.',
  references: ['RFC 6749 §5.2'],
  start: 'first',
  nodes: {
    first: {
      kind: 'suspects',
      title: 'The first suspects',
      suspects: [
        {
          id: 'par',
          ask: 'Par?',
          help: 'Helps.',
          checks: [],
          fact: 'client-accepted-by-par',
          to: 'question',
        },
        { id: 'alg', ask: 'Alg?', checks: ['alg-none', 'alg-hmac'], to: 'c-alg' },
      ],
      otherwise: 'second',
    },
    second: {
      kind: 'suspects',
      title: 'The second suspects',
      suspects: [{ id: 'aud', ask: 'Aud?', checks: ['aud-missing'], to: 'c-aud' }],
      otherwise: 'question',
    },
    question: {
      kind: 'question',
      ask: 'Expired?',
      help: 'See the clock.',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-exp' },
        { id: 'no', label: 'No', to: 'end' },
        { id: 'unknown', label: 'I don’t know', to: 'end' },
      ],
      probe: { checks: ['exp-past'], found: 'yes' },
    },
    'c-alg': { kind: 'conclusion', cause: 'alg-none', title: 'Of alg', steps: ['Own step.'] },
    'c-aud': { kind: 'conclusion', cause: 'aud-missing' },
    'c-exp': { kind: 'conclusion', cause: 'exp-past', escalate: ['It'] },
    end: { kind: 'conclusion', title: 'The end' },
  },
};

export const found = (more: Partial<Finding> = {}): Outcome => ({
  kind: 'found',
  finding: { certainty: 'proof', evidence: [{ source: 'request' }], title: 'It is so', ...more },
});
export const passed: Outcome = { kind: 'passed' };
export const elsewhere: Outcome = { kind: 'not-applicable', because: 'x' };
export type Outcomes = Readonly<Partial<Record<CheckCode, Outcome>>>;
export const of =
  (outcomes: Outcomes): OutcomeOf =>
  (code) =>
    outcomes[code];

export const known = { facts: { 'client-accepted-by-par': 'PAR took it' } };

const asks = { par: 'Par?', alg: 'Alg?', aud: 'Aud?', question: 'Expired?' } as const;
const words = { yes: 'Yes', no: 'No', unknown: 'I don’t know' } as const;
type Id = keyof typeof asks;
const untold = { because: undefined, code: undefined, certainty: undefined, overridden: undefined };
export const hand = (id: Id, answer: keyof typeof words, overridden?: string) => ({
  ...untold,
  ...{ questionId: id, ask: asks[id], answer, label: words[answer], by: 'person', overridden },
});
const seen = (id: Id, answer: keyof typeof words, because: string) => ({
  ...hand(id, answer),
  ...{ by: 'evidence', because },
});
export const proven = (id: Id, code: string, certainty = 'proof') => ({
  ...seen(id, 'yes', 'It is so'),
  ...{ code, certainty },
});
export const ruledOut = (id: Id) => seen(id, 'no', 'the checks looked and found nothing of the kind');
export const byFact = seen('par', 'yes', 'PAR took it');
