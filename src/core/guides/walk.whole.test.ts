import { describe, expect, it } from 'vitest';
import {
  byFact,
  elsewhere,
  found,
  smallGuide as guide,
  hand,
  known,
  type Outcomes,
  of,
  passed,
  proven,
  ruledOut,
} from '../../testing/small-guide.ts';
import type { Knowledge } from './knowledge.ts';
import { type Answers, walk } from './walk.ts';

const labels = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'I don’t know' },
];
const openPar = { questionId: 'par', ask: 'Par?', help: 'Helps.', options: labels, suggestion: undefined };
const openAlg = { questionId: 'alg', ask: 'Alg?', help: undefined, options: labels, suggestion: undefined };
const openAud = { ...openAlg, questionId: 'aud', ask: 'Aud?' };
const openQuestion = {
  questionId: 'question',
  ask: 'Expired?',
  help: 'See the clock.',
  options: guide.nodes.question?.kind === 'question' ? guide.nodes.question.options : [],
  suggestion: undefined,
};

describe('a walk whole', () => {
  it.each<readonly [string, Answers, Outcomes, Knowledge, object]>([
    ['nothing is known', {}, {}, {}, { steps: [], nodeId: 'first', path: ['first'], open: openPar }],
    [
      'a fact seems to hold',
      {},
      {},
      { likely: { 'client-accepted-by-par': 'It may be' } },
      { steps: [], nodeId: 'first', path: ['first'], open: { ...openPar, suggestion: 'It may be' } },
    ],
    [
      'a fact holds',
      {},
      {},
      known,
      {
        steps: [byFact],
        nodeId: 'question',
        path: ['first', 'question'],
        open: openQuestion,
      },
    ],
    [
      'a fact holds and something is proven further on',
      {},
      { 'aud-missing': found() },
      known,
      {
        steps: [byFact, proven('aud', 'aud-missing')],
        nodeId: 'c-aud',
        path: ['first', 'second', 'c-aud'],
        conclusion: {
          kind: 'conclusion',
          cause: 'aud-missing',
          title: 'It is so',
          steps: [],
          escalate: undefined,
        },
      },
    ],
    [
      'a fact holds and something is told further on',
      { aud: 'yes' },
      {},
      known,
      {
        steps: [byFact, hand('aud', 'yes')],
        nodeId: 'c-aud',
        path: ['first', 'second', 'c-aud'],
        conclusion: guide.nodes['c-aud'],
      },
    ],
    [
      'a fact is denied',
      { par: 'no' },
      {},
      known,
      {
        steps: [hand('par', 'no', 'Yes')],
        nodeId: 'first',
        path: ['first'],
        open: openAlg,
      },
    ],
    [
      'something is proven, in its own words and steps',
      {},
      { 'alg-hmac': found({ certainty: 'strong', steps: ['Do that.'] }) },
      {},
      {
        steps: [proven('alg', 'alg-hmac', 'strong')],
        nodeId: 'c-alg',
        path: ['first', 'c-alg'],
        conclusion: {
          kind: 'conclusion',
          cause: 'alg-hmac',
          title: 'It is so',
          steps: ['Do that.'],
          escalate: undefined,
        },
      },
    ],
    [
      'what is proven is what the end is about',
      {},
      { 'alg-none': found({ steps: ['Do that.'] }) },
      {},
      {
        steps: [proven('alg', 'alg-none')],
        nodeId: 'c-alg',
        path: ['first', 'c-alg'],
        conclusion: {
          kind: 'conclusion',
          cause: 'alg-none',
          title: 'It is so',
          steps: ['Do that.', 'Own step.'],
          escalate: undefined,
        },
      },
    ],
    [
      'something is told, though it was found right',
      { alg: 'yes' },
      { 'alg-none': passed, 'alg-hmac': elsewhere },
      {},
      {
        steps: [hand('alg', 'yes', 'No')],
        nodeId: 'c-alg',
        path: ['first', 'c-alg'],
        conclusion: guide.nodes['c-alg'],
      },
    ],
    [
      'a hint is there',
      { par: 'unknown' },
      { 'alg-none': found({ certainty: 'hint' }) },
      {},
      {
        steps: [hand('par', 'unknown')],
        nodeId: 'first',
        path: ['first'],
        open: { ...openAlg, suggestion: 'It is so' },
      },
    ],
    [
      'the suspects are ruled out, and the question is answered',
      { par: 'no', question: 'no' },
      { 'alg-none': passed, 'alg-hmac': passed, 'aud-missing': passed, 'exp-past': passed },
      {},
      {
        steps: [hand('par', 'no'), ruledOut('alg'), ruledOut('aud'), hand('question', 'no')],
        nodeId: 'end',
        path: ['first', 'second', 'question', 'end'],
        conclusion: guide.nodes.end,
      },
    ],
    [
      'the question finds its fault',
      { par: 'no', alg: 'no', aud: 'unknown' },
      { 'exp-past': found() },
      {},
      {
        steps: [hand('par', 'no'), hand('alg', 'no'), hand('aud', 'unknown'), proven('question', 'exp-past')],
        nodeId: 'c-exp',
        path: ['first', 'second', 'question', 'c-exp'],
        conclusion: {
          kind: 'conclusion',
          cause: 'exp-past',
          title: 'It is so',
          steps: [],
          escalate: ['It'],
        },
      },
    ],
    [
      'the question is answered otherwise than it was found',
      { par: 'yes', question: 'no' },
      { 'exp-past': found() },
      {},
      {
        steps: [hand('par', 'yes'), hand('question', 'no', 'Yes')],
        nodeId: 'end',
        path: ['first', 'question', 'end'],
        conclusion: guide.nodes.end,
      },
    ],
    [
      'the question has a hint',
      { par: 'yes' },
      { 'exp-past': found({ severity: 'note' }) },
      {},
      {
        steps: [hand('par', 'yes')],
        nodeId: 'question',
        path: ['first', 'question'],
        open: { ...openQuestion, suggestion: 'It is so' },
      },
    ],
    [
      'the first are open and something is proven further on',
      { alg: 'maybe' },
      { 'aud-missing': found() },
      {},
      {
        steps: [proven('aud', 'aud-missing')],
        nodeId: 'c-aud',
        path: ['first', 'second', 'c-aud'],
        conclusion: {
          kind: 'conclusion',
          cause: 'aud-missing',
          title: 'It is so',
          steps: [],
          escalate: undefined,
        },
      },
    ],
    [
      'what is proven further on is denied',
      { par: 'no', alg: 'no', aud: 'no', question: 'maybe' },
      { 'aud-missing': found() },
      {},
      {
        steps: [hand('par', 'no'), hand('alg', 'no'), hand('aud', 'no', 'Yes')],
        nodeId: 'question',
        path: ['first', 'second', 'question'],
        open: openQuestion,
      },
    ],
    [
      'the second are asked',
      { par: 'no', alg: 'no' },
      {},
      {},
      {
        nodeId: 'second',
        open: openAud,
        path: ['first', 'second'],
        steps: [hand('par', 'no'), hand('alg', 'no')],
      },
    ],
  ])('where %s', (_name, answers, outcomes, knowledge, wanted) => {
    expect(walk(guide, answers, of(outcomes), knowledge)).toEqual(wanted);
  });
});
