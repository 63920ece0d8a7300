import { describe, expect, it } from 'vitest';
import { type Analysis, needsSearch } from './analyse.ts';
import { buildSubject } from './case/build-subject.ts';
import type { FaultCode } from './catalogue/faults.ts';
import type { Check } from './checks/define-check.ts';
import type { Finding, Outcome } from './checks/outcome.ts';
import { diagnose } from './diagnose.ts';

const evidence = { source: 'request', found: 'a' } as const;
const certain: Finding = { certainty: 'proof', evidence: [evidence] };

/** A check with words of its own, so that all of what comes out is known. */
function check(code: FaultCode, stage: Check['stage'], run: () => Outcome): Check {
  return {
    code,
    stage,
    severity: 'error',
    title: `${code}.`,
    why: 'Because.',
    falsePositives: 'None: made up.',
    example: 'x',
    references: ['RFC 7523 §3'],
    needs: [],
    fix: { kind: 'do', steps: ['Mend it.'] },
    run,
  };
}
const found =
  (finding: Partial<Finding> = {}) =>
  (): Outcome => ({
    kind: 'found',
    finding: { ...certain, ...finding },
  });
const shown = (code: FaultCode): object => ({
  code,
  severity: 'error',
  certainty: 'proof',
  title: `${code}.`,
  why: 'Because.',
  evidence: [evidence],
  fix: { kind: 'do', steps: ['Mend it.'] },
  references: ['RFC 7523 §3'],
});
const throwing = (thrown: unknown) => (): Outcome => {
  throw thrown;
};
const subject = buildSubject({ profile: 'singpass-fapi', now: 5 }, 0);

describe('a diagnosis', () => {
  it('of nothing is that nothing was found', () => {
    expect(diagnose(subject, [])).toEqual({
      profile: 'singpass-fapi',
      target: subject.target,
      now: { seconds: 5, source: 'given' },
      error: undefined,
      findings: [],
      cannotTell: [],
      predicted: null,
      next: [],
      outcomes: {},
      droppedPrivateKeys: [],
      notices: [],
    });
  });

  it('has what was found in the order of the server, and what could not be told', () => {
    const passed = { kind: 'passed' } as const;
    const missing = { kind: 'cannot-tell', needs: ['keySet'] } as const;
    const { findings, cannotTell, outcomes } = diagnose(subject, [
      check('exp-past', 'claims', found()),
      check('kid-missing', 'header', () => passed),
      check('sig-der', 'signature', found()),
      check('kid-unknown', 'header', () => missing),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['sig-der', 'exp-past']);
    expect(findings).toMatchObject([shown('sig-der'), shown('exp-past')]);
    expect(cannotTell).toEqual([{ code: 'kid-unknown', needs: ['keySet'] }]);
    expect(outcomes).toEqual({
      'exp-past': { kind: 'found', finding: certain },
      'kid-missing': passed,
      'sig-der': { kind: 'found', finding: certain },
      'kid-unknown': missing,
    });
  });

  it('says which check broke off, and by what', () => {
    const { findings, cannotTell, outcomes, notices } = diagnose(subject, [
      check('kid-missing', 'header', throwing(new RangeError('a secret'))),
      check('kid-unknown', 'header', throwing('a secret')),
      check('sig-der', 'signature', found()),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['sig-der']);
    expect(cannotTell).toEqual([
      { code: 'kid-missing', needs: [] },
      { code: 'kid-unknown', needs: [] },
    ]);
    expect(outcomes['kid-missing']).toEqual({
      kind: 'cannot-tell',
      needs: [],
      because: 'the check itself broke off',
    });
    expect(notices).toEqual([
      'The check kid-missing broke off on this case (RangeError): whether this is the cause was not judged. All other checks were made.',
      'The check kid-unknown broke off on this case (string): whether this is the cause was not judged. All other checks were made.',
    ]);
  });

  it('of another service judges nothing', () => {
    const other = buildSubject({ token_endpoint: 'https://api.id.gov.sg/x' }, 0);
    const because =
      'This is sgID, not the API that is judged here: it takes a client_secret and no client assertion, so none of these rules apply.';
    const { findings, outcomes, notices } = diagnose(other, [check('sig-der', 'signature', found())]);
    expect(findings).toEqual([]);
    expect(outcomes).toEqual({ 'sig-der': { kind: 'not-applicable', because } });
    expect(notices).toEqual([because]);
  });

  it('of a call of userinfo judges neither the form nor the parameters of a token request', () => {
    const call = buildSubject(
      { request: 'GET https://id.singpass.gov.sg/fapi/userinfo HTTP/1.1\r\n\r\n' },
      0,
    );
    const registry = [check('code-missing', 'parameters', found()), check('sig-der', 'signature', found())];
    expect(diagnose(call, registry).outcomes).toEqual({
      'code-missing': {
        kind: 'not-applicable',
        because: 'the request goes to userinfo, not to the token endpoint',
      },
      'sig-der': { kind: 'found', finding: certain },
    });
    expect(diagnose(subject, registry).outcomes['code-missing']).toEqual({ kind: 'found', finding: certain });
  });
});

describe('the search for what a signature was made of', () => {
  const analysis = (verification: object | undefined): Analysis =>
    ({ subject: { ...subject, verification } }) as unknown as Analysis;
  const [unsearched, valid] = [{ state: 'unsearched' }, { state: 'valid' }];

  it.each([
    [undefined, false],
    [{}, false],
    [{ assertion: valid, dpop: valid }, false],
    [{ assertion: unsearched }, true],
    [{ dpop: unsearched }, true],
    [{ assertion: unsearched, dpop: valid }, true],
    [{ assertion: valid, dpop: unsearched }, true],
  ])('is still to do for %j: %s', (verification, wanted) => {
    expect(needsSearch(analysis(verification))).toBe(wanted);
  });
});
