import { describeDuration } from '../../assertion/describe-time.ts';
import type { Subject } from '../../case/subject.ts';
import { readCodeHistory } from '../../request/code-history.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** What a client writes when it has stopped waiting. */
const gaveUp =
  /time(?:d)?[ -]?out|ETIMEDOUT|ESOCKETTIMEDOUT|deadline exceeded|ECONNABORTED|AbortError|socket hang up|ECONNRESET|connection reset|curl: \((?:28|52|56)\)/i;
/** What a server says of a code, or of an assertion, that it has seen before. */
const refused =
  /\binvalid_grant\b|jti[^\n]{0,40}(?:already|used|replay|reuse)|(?:already|been)[^\n]{0,20}used/i;

/** HTTP clients give up after some seconds; whoever tries again later than this is a person with an old code. */
const longestWaitSeconds = 120;

/** faults.md §3.6, no. 1. */
export const retryBurnsCode = defineCheck({
  code: 'retry-burns-code',
  stage: 'grant',
  severity: 'error',
  title: 'The token request was tried again after a timeout, and the first try may have used up the code',
  why: 'A client that stops waiting does not stop the server: the first request may have succeeded, with its answer lost.',
  falsePositives:
    'Only possible: whether the first try reached the server is to be seen in the server’s log alone.',
  example: 'A log with a timeout, and below it invalid_grant',
  references: ['RFC 6749 §4.1.2', 'Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Give the token request at least 10 seconds.',
      'Do not repeat it by itself: after a timeout the login begins anew, with a new code.',
      'Look at the first try in the log: what kept it from ending is the fault to solve.',
    ],
  },
  run(subject) {
    const told = toldInLog(subject);
    // That a code may have grown old in the terminal is no more than a guess beside it.
    if (told !== undefined)
      return found({ certainty: 'hint', evidence: told, explainsAway: ['code-expired'] });
    return triedTwice(subject);
  },
});

/** Order of the lines: first the client gives up, then the server refuses. */
function toldInLog({ response }: SubjectWith<'response'>): readonly [Evidence, Evidence] | undefined {
  const lines = response.text.split('\n');
  // Keep-Alive: timeout=5 is a header of many a healthy server.
  const first = lines.findIndex((line) => gaveUp.test(line) && !/^keep-alive:/i.test(line));
  const second = lines.findIndex((line, at) => at > first && refused.test(line));
  const [wait, answer] = [lines[first], lines[second]];
  if (wait === undefined || answer === undefined) return undefined;
  return [
    { source: 'response', path: `line ${first + 1}`, found: wait.trim().slice(0, 200), note: 'first try' },
    { source: 'response', path: `line ${second + 1}`, found: answer.trim().slice(0, 200), note: 'then' },
  ];
}

function triedTwice(subject: Subject): Outcome {
  const { sentBefore, sameAssertion, between } = readCodeHistory(subject);
  if (sentBefore !== true) {
    return sentBefore === undefined ? notApplicable('only one try is to be seen') : passed;
  }
  if (!subject.recognised?.causes.includes('retry-burns-code')) {
    return notApplicable('the answer does not speak of a used code');
  }
  const apart =
    between !== undefined && between <= longestWaitSeconds ? `${describeDuration(between)} apart` : undefined;
  const note = sameAssertion ? 'the same assertion: a client that repeats the request as it was' : apart;
  if (note === undefined) return notApplicable('the tries lie too far apart for a retry of the client');
  return found({
    certainty: 'hint',
    evidence: [{ source: 'previous_request', path: 'parameters.code', found: 'the same code', note }],
  });
}
