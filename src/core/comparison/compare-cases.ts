import type { Analysis } from '../analyse.ts';
import type { Subject } from '../case/subject.ts';
import { addressBookFor } from '../difference/address-book.ts';
import { parameterValue } from '../request/wire-request.ts';
import { compareAddresses } from './compare-address.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareKeySets, type KeySetSide } from './compare-keys.ts';
import { callbackRows, compareAuthorization, compareLoginRequests, requestWords } from './compare-login.ts';
import { compareParameters, tellsParameters } from './compare-parameters.ts';
import { compareSurroundings } from './compare-surroundings.ts';
import { compareTokens } from './compare-token.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { type ComparedGroup, type ComparedRow, type Comparison, each, type Sides } from './comparison.ts';
import type { FreshPlace } from './fresh-values.ts';
import { type Frame, wholeRow } from './rows.ts';
import { assertionOf, proofOf } from './token-sides.ts';

/**
 * Two cases side by side, in meaning: decoded values, members of tokens, keys by thumbprint, times as durations, and what
 * became of the verdict. Every value in the rows may be shown and shared. Pure, and never fails.
 */
export function compareCases(before: Analysis, after: Analysis): Comparison {
  const sides = { before: before.subject, after: after.subject };
  const codes = each(sides, ({ request }) => request && parameterValue(request, 'code'));
  const sameLogin = codes.before !== undefined && codes.before === codes.after;
  const book = [...addressBookFor(sides.after), ...addressBookFor(sides.before)];
  const frame = (group: ComparedGroup, place?: FreshPlace, told = neither): Frame => ({
    group,
    place,
    told,
    book,
    sameLogin,
  });
  return {
    rows: [
      ...compareAddresses(frame('address'), sides),
      ...requestRows(
        frame(
          'parameters',
          'parameters',
          each(sides, (of) => tellsParameters(of.request)),
        ),
        sides,
      ),
      ...compareTokens(
        frame(
          'assertion',
          'assertion',
          each(sides, (of) => tellsParameters(of.request)),
        ),
        each(sides, assertionOf),
      ),
      ...compareTokens(frame('proof', 'proof', each(sides, tellsProof)), each(sides, proofOf)),
      ...compareKeySets(frame('keys'), each(sides, keySetOf)),
      ...compareKeySets(frame('other-keys'), each(sides, otherKeySetOf)),
      ...compareAuthorization(frame, sides),
      ...compareLoginRequests(
        frame('authorization-url', 'login'),
        each(sides, (of) => of.authorizationUrl),
      ),
      ...compareAnswers(
        frame('par-answer', 'answer'),
        each(sides, (of) => of.parResponse),
      ),
      ...callbackRows(frame('callback', 'login'), sides),
      ...compareAnswers(
        frame('response', 'answer'),
        each(sides, (of) => of.response),
      ),
      ...compareSurroundings(frame('surroundings'), sides),
    ],
    verdict: compareVerdicts({ before: before.diagnosis, after: after.diagnosis }),
  };
}

const neither: Sides<boolean> = { before: false, after: false };

function requestRows(frame: Frame, sides: Sides<Subject>): readonly ComparedRow[] {
  const requests = each(sides, ({ request }) => request);
  if (requests.before === undefined || requests.after === undefined)
    return wholeRow(
      frame,
      'the whole request',
      each(sides, ({ request }) => requestWords(request)),
    );
  return compareParameters(
    frame,
    each(sides, ({ request }) => [...(request?.parameters ?? []), ...(request?.queryParameters ?? [])]),
  );
}

/** All headers are shown: a proof that is not among them was not sent. */
function tellsProof({ request }: Subject): boolean {
  return request?.headersComplete === true;
}

function keySetOf({ keySet, verification }: Subject): KeySetSide {
  return { keySet, thumbprintOf: (path) => verification?.thumbprints[path] };
}

function otherKeySetOf({ otherKeySet, verification }: Subject): KeySetSide {
  return { keySet: otherKeySet, thumbprintOf: (path) => verification?.thumbprints[`other.${path}`] };
}
