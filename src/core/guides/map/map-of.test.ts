import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../checks/outcome.ts';
import { type CheckCode, checkOf, checks } from '../../checks/registry.ts';
import type { OutcomeOf } from '../evidence.ts';
import { type GuideId, guideIds } from '../guide-ids.ts';
import { suspectAnswers } from '../judge-suspects.ts';
import type { Knowledge } from '../knowledge.ts';
import { guides } from '../registry.ts';
import { type Answers, walk } from '../walk.ts';
import type { GuideMap, MapQuestion, MapStage, MapWay } from './guide-map.ts';
import { mapOf } from './map-of.ts';

const nothing: OutcomeOf = () => undefined;
const proof: Outcome = {
  kind: 'found',
  finding: { certainty: 'proof', severity: 'error', evidence: [{ source: 'request' }] },
};
const given =
  (outcomes: Readonly<Partial<Record<CheckCode, Outcome>>>): OutcomeOf =>
  (code) =>
    outcomes[code];

const map = (id: GuideId, answers: Answers = {}, outcomeOf = nothing, knowledge: Knowledge = {}): GuideMap =>
  mapOf(guides[id], answers, outcomeOf, knowledge);

const questionsOf = (stage: MapStage): readonly MapQuestion[] =>
  stage.kind === 'suspects' ? stage.questions : stage.kind === 'question' ? [stage.question] : [];
const allQuestions = ({ stages }: GuideMap): readonly MapQuestion[] => stages.flatMap(questionsOf);
const waysOf = (stage: MapStage): readonly MapWay[] => [
  ...questionsOf(stage).flatMap(({ ways }) => ways),
  ...(stage.kind === 'suspects' ? [stage.otherwise] : []),
];
const states = (drawn: GuideMap): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allQuestions(drawn).map(({ id, state, ways }) => [id, `${state}: ${ways.map((way) => way.state)}`]),
  );
const stageStates = ({ stages }: GuideMap) => Object.fromEntries(stages.map(({ id, state }) => [id, state]));

describe('a map by hand', () => {
  it('shows what is asked, what is still open, and no way taken, before anything is answered', () => {
    expect(states(map('rate-limited'))).toEqual({
      poll: 'asked: open',
      cache: 'open: open',
      test: 'open: open',
    });
    expect(stageStates(map('rate-limited'))).toEqual({ kind: 'here', end: 'ahead' });
  });

  it('strikes what was denied, leaves possible what is not known, and takes the way of a yes', () => {
    const drawn = map('rate-limited', { poll: 'no', cache: 'unknown', test: 'yes' });
    expect(states(drawn)).toEqual({ poll: 'hand: struck', cache: 'hand: open', test: 'hand: taken' });
    expect(drawn.stages[0]).toMatchObject({ state: 'passed', reached: 3, otherwise: { state: 'aside' } });
  });

  it('leaves aside what is not asked any more', () => {
    const drawn = map('rate-limited', { poll: 'yes' });
    expect(states(drawn)).toEqual({ poll: 'hand: taken', cache: 'aside: aside', test: 'aside: aside' });
    expect(stageStates(drawn)).toEqual({ kind: 'passed', end: 'aside' });
  });

  it('goes on behind the last suspect when each is denied', () => {
    const drawn = map('rate-limited', { poll: 'no', cache: 'no', test: 'no' });
    expect(drawn.stages[0]).toMatchObject({ reached: 3, otherwise: { state: 'taken' } });
    expect(stageStates(drawn)).toEqual({ kind: 'passed', end: 'here' });
  });

  it('puts the answers that lead to one place together, and leaves the other places aside', () => {
    const drawn = map('use-dpop-nonce', { 'nonce-header': 'yes' });
    expect(allQuestions(drawn)[0]?.ways).toMatchObject([
      { to: 'retried', isEnd: false, state: 'taken', labels: ['Yes'] },
      { to: 'c-none', isEnd: true, state: 'aside', labels: ['No', 'I don’t know'] },
    ]);
    expect(states(drawn)).toEqual({ 'nonce-header': 'hand: taken,aside', retried: 'asked: open,open' });
  });

  it('leaves a side branch aside once its question is denied, and open as long as it is not known', () => {
    const branch = (answers: Answers) => stageStates(map('invalid-client', answers))['after-par'];
    expect(branch({})).toBe('ahead');
    expect(branch({ 'par-ok': 'unknown' })).toBe('ahead');
    expect(branch({ 'par-ok': 'no' })).toBe('aside');
    expect(branch({ 'par-ok': 'yes' })).toBe('here');
    expect(stageStates(map('invalid-client', { 'par-ok': 'yes' }))).toMatchObject({
      claims: 'passed',
      signature: 'aside',
      sometimes: 'ahead',
    });
  });
});

describe('a map by evidence', () => {
  it('strikes out what the checks found right, with the reason, also where the walk did not come yet', () => {
    const drawn = map('invalid-client', {}, given({ 'exp-past': { kind: 'passed' } }));
    expect(states(drawn)['par-late']).toBe('open: open');
    const right = map('invalid-client', {}, (code) =>
      ['exp-past', 'client-assertion-expired-cache'].includes(code) ? { kind: 'passed' } : undefined,
    );
    expect(states(right)['par-late']).toBe('ruled-out: struck');
    const late = allQuestions(right).find(({ id }) => id === 'par-late');
    expect(late).toMatchObject({ isOnTrail: false, answer: 'No' });
    expect(late?.because).toMatch(/checks/);
  });

  it('takes the way to what is proven, past the open questions, in the words of the finding', () => {
    const drawn = map('invalid-client', {}, given({ 'alg-none': proof }));
    const alg = allQuestions(drawn).find(({ id }) => id === 'alg');
    expect(alg).toMatchObject({ state: 'evidence', isOnTrail: true, ways: [{ state: 'taken' }] });
    expect(alg?.ways[0]?.title).toBe(checkOf('alg-none')?.title);
    expect(states(drawn).expired).toBe('aside: aside');
    expect(stageStates(drawn)).toMatchObject({ claims: 'passed', signature: 'passed', client: 'aside' });
    expect(drawn.stages.find(({ id }) => id === 'claims')).toMatchObject({
      reached: 13,
      otherwise: { state: 'taken' },
    });
  });

  it('shows a second proof that the walk does not come to as answered, not as taken', () => {
    const drawn = map('invalid-client', {}, given({ 'alg-none': proof, 'aud-missing': proof }));
    expect(states(drawn)).toMatchObject({ aud: 'evidence: taken', alg: 'evidence: open' });
    expect(allQuestions(drawn).find(({ id }) => id === 'alg')?.isOnTrail).toBe(false);
  });

  it('passes by a fact where something is proven further on', () => {
    const drawn = map('invalid-client', {}, given({ 'alg-none': proof }), {
      facts: { 'client-accepted-by-par': 'PAR accepted it' },
    });
    expect(states(drawn)['par-ok']).toBe('evidence: open');
    expect(stageStates(drawn)).toMatchObject({ signature: 'passed', claims: 'passed' });
  });

  it('keeps what the evidence says beside an answer by hand', () => {
    const drawn = map('invalid-client-claims', { aud: 'no' }, given({ 'aud-missing': proof }));
    expect(allQuestions(drawn).find(({ id }) => id === 'aud')).toMatchObject({
      state: 'hand',
      overridden: 'Yes',
      ways: [{ state: 'struck' }],
    });
  });
});

describe.each(guideIds)('the map of %s', (id) => {
  const guide = guides[id];
  const drawn = (): GuideMap => map(id);

  it('holds every node and every question once, a conclusion beside one question at each of them', () => {
    const ends = drawn().stages.flatMap((stage) => waysOf(stage).filter(({ isEnd }) => isEnd));
    const nodes = [...drawn().stages.map((stage) => stage.id), ...new Set(ends.map(({ to }) => to))];
    expect([...nodes].sort()).toEqual(Object.keys(guide.nodes).sort());
    const asked = Object.values(guide.nodes).flatMap((node) =>
      node.kind === 'suspects'
        ? node.suspects.map(({ ask }) => ask)
        : node.kind === 'question'
          ? [node.ask]
          : [],
    );
    expect(
      allQuestions(drawn())
        .map(({ ask }) => ask)
        .sort(),
    ).toEqual(asked.sort());
  });

  it('leads every way forward', () => {
    const at = new Map(drawn().stages.map((stage, index) => [stage.id, index]));
    for (const [index, stage] of drawn().stages.entries())
      for (const way of waysOf(stage).filter(({ isEnd }) => !isEnd))
        expect(at.get(way.to), `${stage.id} → ${way.to}`).toBeGreaterThan(index);
  });

  it('tells the same as the walk, whatever is answered and found', () => {
    const outcome = fc.constantFrom<Outcome | undefined>(
      undefined,
      { kind: 'passed' },
      { kind: 'passed' },
      { kind: 'found', finding: { certainty: 'hint', evidence: [{ source: 'request' }] } },
      proof,
    );
    const places = new Map<CheckCode, number>(checks.map(({ code }, at) => [code, at]));
    const questions = allQuestions(drawn()).map((question) => question.id);
    const answersOf = fc.dictionary(
      fc.constantFrom(...questions),
      fc.constantFrom(...suspectAnswers.map((answer) => answer.id)),
    );
    const rankings = fc.shuffledSubarray([...places.keys()]);
    const outcomesOf = fc.array(outcome, { minLength: 7, maxLength: 23 });
    fc.assert(
      fc.property(answersOf, outcomesOf, rankings, (answers, outcomes, ranked) => {
        const outcomeOf: OutcomeOf = (code) => outcomes[(places.get(code) ?? 0) % outcomes.length];
        const there = walk(guide, answers, outcomeOf, { ranked });
        const now = mapOf(guide, answers, outcomeOf, { ranked });
        const taken = now.stages.flatMap(waysOf).filter(({ state }) => state === 'taken');
        expect(taken.map(({ to }) => to)).toEqual(there.path.slice(1));
        const asked = allQuestions(now).filter(({ state }) => state === 'asked');
        const open = there.open && (there.open.together ?? [there.open]).map(({ questionId }) => questionId);
        expect(asked.map((question) => question.id).sort()).toEqual([...(open ?? [])].sort());
        const onTrail = allQuestions(now).filter((question) => question.isOnTrail);
        for (const step of there.steps)
          expect(onTrail.find((question) => question.id === step.questionId)).toMatchObject({
            answer: step.label,
            answerId: step.answer,
            state:
              step.by === 'person'
                ? 'hand'
                : step.answer === 'no' && guide.nodes[step.questionId] === undefined
                  ? 'ruled-out'
                  : 'evidence',
          });
        expect(onTrail).toHaveLength(there.steps.length);
        if (there.conclusion) expect(allQuestions(now).filter(({ state }) => state === 'open')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
