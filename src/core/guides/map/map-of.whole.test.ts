import { describe, expect, it } from 'vitest';
import { found, type Outcomes, of, passed, smallGuide } from '../../../testing/small-guide.ts';
import type { Guide } from '../define-guide.ts';
import type { Answers } from '../walk.ts';
import type { MapQuestion, MapStage, MapWay } from './guide-map.ts';
import { mapOf } from './map-of.ts';
import { isStage, stageOrder, targetsOf } from './stages.ts';

const wayLine = ({ labels, to, title, isEnd, state }: MapWay): string =>
  `  ${state}: [${labels}] → ${to} “${title}”${isEnd ? ', an end' : ''}`;
const questionLines = ({ ways, ...question }: MapQuestion): readonly string[] => {
  const { id, ask, state, isOnTrail, answer, answerId, because, overridden } = question;
  const told = [answer, answerId, because, overridden].map((text) => text ?? '–').join(', ');
  return [` ${id} “${ask}” ${state}${isOnTrail ? ' on the trail' : ''}: ${told}`, ...ways.map(wayLine)];
};
function stageLines(stage: MapStage): readonly string[] {
  const head = `${stage.kind} ${stage.id} ${stage.state}`;
  switch (stage.kind) {
    case 'suspects':
      return [
        `${head} “${stage.title}” reached ${stage.reached}`,
        ...stage.questions.flatMap(questionLines),
        wayLine(stage.otherwise),
      ];
    case 'question':
      return [head, ...questionLines(stage.question)];
    case 'conclusion':
      return [`${head} “${stage.title}”`];
  }
}
const drawn = (answers: Answers, outcomes: Outcomes, knowledge = {}): readonly string[] =>
  mapOf(smallGuide, answers, of(outcomes), knowledge).stages.flatMap(stageLines);

describe('a map whole', () => {
  it('before anything is known', () => {
    expect(drawn({}, {})).toEqual([
      'suspects first here “The first suspects” reached 1',
      ' par “Par?” asked: –, –, –, –',
      '  open: [Yes] → question “Expired?”',
      ' alg “Alg?” open: –, –, –, –',
      '  open: [Yes] → c-alg “Of alg”, an end',
      '  open: [] → second “The second suspects”',
      'suspects second ahead “The second suspects” reached 0',
      ' aud “Aud?” open: –, –, –, –',
      '  open: [Yes] → c-aud “The client assertion has no aud”, an end',
      '  open: [] → question “Expired?”',
      'question question ahead',
      ' question “Expired?” open: –, –, –, –',
      '  open: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  open: [No,I don’t know] → end “The end”, an end',
    ]);
  });
  it('in the middle', () => {
    expect(drawn({ par: 'no', alg: 'unknown', question: 'no' }, { 'exp-past': passed })).toEqual([
      'suspects first passed “The first suspects” reached 2',
      ' par “Par?” hand on the trail: No, no, –, –',
      '  struck: [Yes] → question “Expired?”',
      ' alg “Alg?” hand on the trail: I don’t know, unknown, –, –',
      '  open: [Yes] → c-alg “Of alg”, an end',
      '  taken: [] → second “The second suspects”',
      'suspects second here “The second suspects” reached 1',
      ' aud “Aud?” asked: –, –, –, –',
      '  open: [Yes] → c-aud “The client assertion has no aud”, an end',
      '  open: [] → question “Expired?”',
      'question question ahead',
      ' question “Expired?” hand: No, no, –, –',
      '  aside: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  open: [No,I don’t know] → end “The end”, an end',
    ]);
  });
  it('at an end that is proven, past what is open', () => {
    expect(drawn({}, { 'aud-missing': found(), 'exp-past': found() })).toEqual([
      'suspects first passed “The first suspects” reached 2',
      ' par “Par?” aside: –, –, –, –',
      '  aside: [Yes] → question “Expired?”',
      ' alg “Alg?” aside: –, –, –, –',
      '  aside: [Yes] → c-alg “Of alg”, an end',
      '  taken: [] → second “The second suspects”',
      'suspects second passed “The second suspects” reached 1',
      ' aud “Aud?” evidence on the trail: Yes, yes, It is so, –',
      '  taken: [Yes] → c-aud “It is so”, an end',
      '  aside: [] → question “Expired?”',
      'question question aside',
      ' question “Expired?” evidence: Yes, yes, It is so, –',
      '  open: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  aside: [No,I don’t know] → end “The end”, an end',
    ]);
  });
  it('at the question, past suspects that are ruled out and denied', () => {
    const outcomes = { 'alg-none': passed, 'alg-hmac': passed, 'aud-missing': found() };
    expect(drawn({ par: 'no', aud: 'no' }, outcomes)).toEqual([
      'suspects first passed “The first suspects” reached 2',
      ' par “Par?” hand on the trail: No, no, –, –',
      '  struck: [Yes] → question “Expired?”',
      ' alg “Alg?” ruled-out on the trail: No, no, the checks looked and found nothing of the kind, –',
      '  struck: [Yes] → c-alg “Of alg”, an end',
      '  taken: [] → second “The second suspects”',
      'suspects second passed “The second suspects” reached 1',
      ' aud “Aud?” hand on the trail: No, no, –, Yes',
      '  struck: [Yes] → c-aud “The client assertion has no aud”, an end',
      '  taken: [] → question “Expired?”',
      'question question here',
      ' question “Expired?” asked: –, –, –, –',
      '  open: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  open: [No,I don’t know] → end “The end”, an end',
    ]);
  });
  it('at the last end, by hand', () => {
    expect(drawn({ par: 'yes', question: 'no' }, { 'exp-past': found() })).toEqual([
      'suspects first passed “The first suspects” reached 1',
      ' par “Par?” hand on the trail: Yes, yes, –, –',
      '  taken: [Yes] → question “Expired?”',
      ' alg “Alg?” aside: –, –, –, –',
      '  aside: [Yes] → c-alg “Of alg”, an end',
      '  aside: [] → second “The second suspects”',
      'suspects second aside “The second suspects” reached 0',
      ' aud “Aud?” aside: –, –, –, –',
      '  aside: [Yes] → c-aud “The client assertion has no aud”, an end',
      '  aside: [] → question “Expired?”',
      'question question passed',
      ' question “Expired?” hand on the trail: No, no, –, Yes',
      '  aside: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  taken: [No,I don’t know] → end “The end”, an end',
    ]);
  });
  it('where a fact leads past the others', () => {
    expect(drawn({}, {}, { facts: { 'client-accepted-by-par': 'PAR took it' } })).toEqual([
      'suspects first passed “The first suspects” reached 1',
      ' par “Par?” evidence on the trail: Yes, yes, PAR took it, –',
      '  taken: [Yes] → question “Expired?”',
      ' alg “Alg?” aside: –, –, –, –',
      '  aside: [Yes] → c-alg “Of alg”, an end',
      '  aside: [] → second “The second suspects”',
      'suspects second aside “The second suspects” reached 0',
      ' aud “Aud?” aside: –, –, –, –',
      '  aside: [Yes] → c-aud “The client assertion has no aud”, an end',
      '  aside: [] → question “Expired?”',
      'question question here',
      ' question “Expired?” asked: –, –, –, –',
      '  open: [Yes] → c-exp “The client assertion had expired when it was judged”, an end',
      '  open: [No,I don’t know] → end “The end”, an end',
    ]);
  });

  it('of a guide with a way to nowhere', () => {
    const guide: Guide = {
      ...smallGuide,
      start: 'only',
      nodes: {
        only: {
          kind: 'suspects',
          title: 'Only',
          suspects: [{ id: 'a', ask: 'A?', checks: [], to: 'x' }],
          otherwise: 'y',
        },
      },
    };
    expect(mapOf(guide, {}, of({})).stages.flatMap(stageLines)).toEqual([
      'suspects only here “Only” reached 1',
      ' a “A?” asked: –, –, –, –',
      '  open: [Yes] → x “x”',
      '  open: [] → y “y”',
      'conclusion y ahead “y”',
      'conclusion x ahead “x”',
    ]);
  });
});

describe('the stages of a guide', () => {
  it('stand in an order in which every way leads forward', () => {
    expect(stageOrder(smallGuide)).toEqual(['first', 'second', 'question']);
    expect(stageOrder({ ...smallGuide, start: 'end' })).toEqual(['end']);
  });

  it('are all but the conclusions beside one question', () => {
    const ids = [...Object.keys(smallGuide.nodes), 'nowhere'];
    expect(ids.filter((id) => isStage(smallGuide, id))).toEqual(['first', 'second', 'question', 'nowhere']);
    expect(isStage({ ...smallGuide, start: 'end' }, 'end')).toBe(true);
    const remains: Guide = {
      ...smallGuide,
      nodes: {
        ...smallGuide.nodes,
        more: {
          kind: 'suspects',
          title: 't',
          suspects: [{ id: 'm', ask: 'M?', checks: [], to: 'c-aud' }],
          otherwise: 'end',
        },
      },
    };
    expect(isStage(remains, 'end')).toBe(true);
    expect(isStage(remains, 'c-aud')).toBe(false);
  });

  it('lead where their answers do, each place once', () => {
    expect(targetsOf(smallGuide.nodes.first)).toEqual(['question', 'c-alg', 'second']);
    expect(targetsOf(smallGuide.nodes.question)).toEqual(['c-exp', 'end']);
    expect(targetsOf(smallGuide.nodes.end)).toEqual([]);
    expect(targetsOf(undefined)).toEqual([]);
  });
});
