import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { messageOutcome } from './message-outcome.ts';
import { checkOf } from './registry.ts';

const outcomeOf = (text: string, code: FaultCode = 'powershell-curl-alias') => {
  const { response, ...subject } = buildSubject({ response: text }, 0);
  if (response === undefined) throw new Error('no response');
  return messageOutcome({ ...subject, response }, code, 'strong');
};

describe('the outcome of what a client says', () => {
  it('shows the line that says it, and what it means', () => {
    expect(
      outcomeOf(
        `curl : something\n   Invoke-WebRequest : Cannot bind parameter 'Headers'.   \nAt line:1 char:1`,
      ),
    ).toEqual({
      kind: 'found',
      finding: {
        certainty: 'strong',
        evidence: [
          {
            source: 'response',
            path: 'body',
            found: "Invoke-WebRequest : Cannot bind parameter 'Headers'.",
            note: 'In Windows PowerShell, curl is another program.',
          },
        ],
      },
    });
  });

  it('shows no more than the beginning of a long line', () => {
    const outcome = outcomeOf(`Cannot bind parameter 'Headers'. ${'x'.repeat(500)}`);
    expect(outcome).toMatchObject({
      finding: { evidence: [{ found: `Cannot bind parameter 'Headers'. ${'x'.repeat(167)}` }] },
    });
  });

  it('leaves another message to the check of its most probable cause', () => {
    expect(outcomeOf('curl: (3) URL using bad/illegal format or missing URL')).toEqual({ kind: 'passed' });
  });

  it('rules out nothing that the message can mean too', () => {
    expect(
      outcomeOf("'code' is not recognized as an internal or external command", 'curl-missing-x-or-d'),
    ).toEqual({
      kind: 'not-applicable',
      because: 'reported as shell-unquoted-amp',
    });
  });

  it('does not judge what is no message of a client', () => {
    expect(outcomeOf('HTTP/1.1 400 Bad Request\n\n{"error":"invalid_request"}')).toEqual({
      kind: 'not-applicable',
      because: 'the response is not the message of a client',
    });
  });
});

describe('a check by its code', () => {
  it('is found, or there is none', () => {
    expect(checkOf('powershell-curl-alias')?.code).toBe('powershell-curl-alias');
    expect(checkOf('constructor')).toBeUndefined();
  });
});
