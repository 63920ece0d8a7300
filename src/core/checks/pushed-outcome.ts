import { isParAddress, pushedAlone } from '../case/pushed-alone.ts';
import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { isJsonBody } from '../request/body-kind.ts';
import { namesOf } from '../request/purpose.ts';
import type { WireRequest } from '../request/wire-request.ts';
import type { Check } from './define-check.ts';
import { cannotTell, type Evidence, found, type Outcome } from './outcome.ts';

/** Faults of a request's address and form, and of how it names its client: at PAR they are as at the token endpoint (RFC 9126 §2, §2.1). */
const ofAnyRequest: ReadonlySet<FaultCode> = new Set([
  'wrong-host-env',
  'corppass-singpass-mixed',
  'method-get',
  'params-in-query',
  'ct-json-body',
  'ct-form-json-body',
  'ct-missing',
  'ct-multipart',
  'ct-typo',
  'ct-text-plain',
  'bom-in-body',
  'newline-inside-body',
  'html-escaped-amp',
  'percent-malformed',
  'shell-single-quote-var',
  'shell-unquoted-amp',
  'windows-cmd-single-quotes',
  'windows-line-continuation',
  'powershell-curl-alias',
  'curl-urlencode-whole-body',
  'curl-at-file-literal',
  'curl-missing-x-or-d',
  'smart-punctuation',
  'quotes-in-value',
  'invisible-chars',
  'param-trailing-newline',
  'double-encoded',
  'redirect-uri-double-encoded',
  'placeholder-left',
  'plus-becomes-space',
  'unescaped-amp-hash',
  'duplicate-param',
  'basic-header-plus-assertion',
  'bearer-header-plus-assertion',
  'client-secret-used',
  'assertion-missing',
  'assertion-type-missing',
  'assertion-type-wrong',
]);

/** Its address shows that it is one: of parameters alone nobody knows how their client is named, unless they name it. */
function pushedToPar(subject: Subject): WireRequest | undefined {
  const request = pushedAlone(subject);
  if (request === undefined) return undefined;
  const isJson = request.url === undefined && isJsonBody(request) && namesOf(request).has('client_assertion');
  return isJson || isParAddress(request.url, subject.target) ? request : undefined;
}

/** What such a check says of a pushed request with nothing of the login beside it; `undefined` where there is none. */
export function pushedOutcome(check: Check, subject: Subject): Outcome | undefined {
  const request = ofAnyRequest.has(check.code) ? pushedToPar(subject) : undefined;
  if (request === undefined) return undefined;
  const outcome = check.run({ ...subject, request });
  switch (outcome.kind) {
    case 'found': {
      const [first, ...rest] = outcome.finding.evidence;
      // The fields of the form are those of the token request.
      return found({
        ...outcome.finding,
        set: undefined,
        evidence: [asPushed(first), ...rest.map(asPushed)],
      });
    }
    case 'cannot-tell':
      return cannotTell(['authorizationRequest'], outcome.because);
    case 'passed':
    case 'not-applicable':
      return outcome;
  }
}

/** Where the answer of PAR is the one that is asked about, it stands in a field of its own. */
export function inParAnswer(outcome: Outcome, { case: given, response, parResponse }: Subject): Outcome {
  if (outcome.kind !== 'found' || response !== parResponse || given.par_response === undefined)
    return outcome;
  const moved = (evidence: Evidence): Evidence =>
    evidence.source === 'response' ? { ...evidence, source: 'par_response' } : evidence;
  const [first, ...rest] = outcome.finding.evidence;
  return found({ ...outcome.finding, evidence: [moved(first), ...rest.map(moved)] });
}

function asPushed(evidence: Evidence): Evidence {
  return evidence.source === 'request' ? { ...evidence, source: 'authorization_request' } : evidence;
}
