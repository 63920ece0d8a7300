import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '../checks/outcome.ts';
import { type CheckCode, checkOf } from '../checks/registry.ts';
import { conclusionWords } from './conclude.ts';
import type { OutcomeOf } from './evidence.ts';
import { guides } from './registry.ts';
import { answersBefore, walk } from './walk.ts';

const guide = guides['invalid-client'];

const finding = (more: Partial<Finding> = {}): Outcome => ({
  kind: 'found',
  finding: { certainty: 'proof', evidence: [{ source: 'request' }], ...more },
});

/** Findings by code; every other check says nothing. */
const given =
  (outcomes: Readonly<Partial<Record<CheckCode, Outcome>>>): OutcomeOf =>
  (code) =>
    outcomes[code];

describe('a walk by evidence', () => {
  it('ends in the words of the finding, not in those of its whole family', () => {
    const there = walk(
      guides['client-side-error'],
      {},
      given({ 'ct-multipart': finding({ steps: ['Take -F out.'] }) }),
    );
    expect(there.nodeId).toBe('c-contenttype');
    const words = there.conclusion && conclusionWords(there.conclusion);
    expect(words?.title).toBe(checkOf('ct-multipart')?.title);
    expect(words?.steps).toEqual(['Take -F out.', ...(checkOf('ct-multipart')?.fix.steps ?? [])]);
  });

  it('keeps the steps of a conclusion that is about this very finding', () => {
    const there = walk(guides['invalid-grant'], {}, given({ 'code-reused': finding() }));
    expect(there.conclusion?.steps).toEqual(
      walk(guides['invalid-grant'], { reused: 'yes' }, given({})).conclusion?.steps,
    );
  });

  it('takes a proof before a strong finding that stands earlier', () => {
    const outcomes = given({
      'sig-wrong-key': finding({ certainty: 'strong' }),
      'jwks-html': finding(),
    });
    expect(walk(guide, {}, outcomes).nodeId).toBe('c-document');
  });

  it('takes a proof from suspects that would be asked later, and leaves the open ones open', () => {
    const there = walk(guide, {}, given({ 'aud-missing': finding() }));
    expect(there.nodeId).toBe('c-aud');
    expect(there.steps.map(({ questionId }) => questionId)).toEqual(['aud']);
  });

  it('decides nothing by a hint, a note or the echo of a surer finding, but tells it', () => {
    const suspicious: readonly OutcomeOf[] = [
      given({ 'assertion-padding': finding({ certainty: 'hint' }) }),
      given({ 'assertion-padding': finding({ severity: 'note' }) }),
    ];
    const before = ['kid', 'key', 'form', 'registered', 'otherkey', 'alg', 'algkey', 'input'];
    const denied = Object.fromEntries(before.map((id) => [id, 'no']));
    for (const outcomes of suspicious) {
      const there = walk(guides['invalid-client-signature'], denied, outcomes);
      expect(there.open?.questionId).toBe('malformed');
      const { suggestion, together = [] } = there.open ?? {};
      expect(suggestion ?? together[0]?.suggestion).toBe(checkOf('assertion-padding')?.title);
    }
    const answers = Object.fromEntries(
      ['proof-key', 'htu', 'htm', 'time', 'proof-header', 'proof-typ', 'jwk', 'signature', 'proof-jti'].map(
        (id) => [id, 'no'],
      ),
    );
    const echo = walk(
      guides['invalid-dpop-proof'],
      answers,
      given({ 'dpop-missing': finding(), 'userinfo-bearer-vs-dpop': finding() }),
    );
    expect(echo.open?.together?.[0]).toMatchObject({
      questionId: 'proof-missing',
      suggestion: checkOf('dpop-missing')?.title,
    });
  });

  it('strikes out what was looked at and found right, and says so', () => {
    const passed: OutcomeOf = () => ({ kind: 'passed' });
    const there = walk(guides['invalid-scope'], {}, passed);
    expect(there.steps).toMatchObject([
      { questionId: 'value', answer: 'no', by: 'evidence' },
      { questionId: 'openid', answer: 'no', by: 'evidence' },
    ]);
    expect(there.open?.questionId).toBe('allowed');
  });

  it.each([
    ['invalid-client', 'aud-wrong-env', 'aud', 'env'],
    ['invalid-grant', 'redirect-uri-double-encoded', 'redirect', 'encoding'],
    ['invalid-grant', 'verifier-charset', 'pkce', 'encoding'],
  ] as const)('in %s strikes out by %s of two suspects that it fits neither', (id, code, taken, other) => {
    const there = walk(guides[id], {}, (each) => (each === code ? finding() : { kind: 'passed' }));
    expect(there.steps.find(({ answer }) => answer === 'yes')?.questionId).toBe(taken);
    expect(there.steps.map(({ questionId }) => questionId)).not.toContain(other);
  });

  it('rules nothing out by checks that did not look', () => {
    const lacking: OutcomeOf = () => ({ kind: 'cannot-tell', needs: ['keySet'] });
    const elsewhere: OutcomeOf = () => ({ kind: 'not-applicable', because: 'another profile' });
    for (const outcomes of [lacking, elsewhere])
      expect(walk(guides['invalid-scope'], {}, outcomes).steps).toEqual([]);
  });
});

describe('a walk by hand', () => {
  it('believes the person before the evidence, and tells what the evidence said', () => {
    const outcomes = given({ 'aud-missing': finding() });
    const there = walk(guide, { aud: 'no' }, outcomes);
    expect(there.open).toBeDefined();
    const later = walk(guides['invalid-client-claims'], { aud: 'no', expired: 'yes' }, outcomes);
    expect(later.nodeId).toBe('c-expired');
    expect(later.steps.find(({ questionId }) => questionId === 'aud')).toMatchObject({
      by: 'person',
      answer: 'no',
      overridden: 'Yes',
    });
  });

  it('remembers what is not known and moves on', () => {
    const there = walk(guides['rate-limited'], { poll: 'unknown' }, given({}));
    expect(there.steps).toMatchObject([{ questionId: 'poll', answer: 'unknown', label: 'I don’t know' }]);
    expect(there.open?.questionId).toBe('cache');
  });

  it('tells answers that stand behind the open question, so that they can be taken back', () => {
    const there = walk(guides['rate-limited'], { test: 'no' }, given({}));
    expect(there.open?.questionId).toBe('poll');
    expect(there.steps.map(({ questionId }) => questionId)).toEqual(['test']);
    expect(answersBefore(there, { test: 'no' }, 'test')).toEqual({});
  });

  it('goes back by forgetting an answer and what came after, and begins again with none', () => {
    const answers = { poll: 'no', cache: 'unknown', test: 'yes' };
    const there = walk(guides['rate-limited'], answers, given({}));
    expect(there.nodeId).toBe('c-test');
    const before = answersBefore(there, answers, 'cache');
    expect(before).toEqual({ poll: 'no' });
    expect(walk(guides['rate-limited'], before, given({})).open?.questionId).toBe('cache');
    expect(walk(guides['rate-limited'], {}, given({})).open?.questionId).toBe('poll');
  });

  it.each(['__proto__', 'constructor', 'toString', 'no-such-question'])(
    'passes over an answer to %s',
    (id) => {
      const answers = JSON.parse(`{"${id}":"yes"}`) as Record<string, string>;
      expect(walk(guide, answers, given({})).steps).toEqual([]);
    },
  );

  it('passes over an answer that is no answer', () => {
    expect(walk(guide, { 'par-ok': 'perhaps' }, given({})).open?.questionId).toBe('par-ok');
  });
});
