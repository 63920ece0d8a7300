import { decodeJwt, objectOf } from '../../assertion/decode.ts';
import type { DecodedJwt } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { isVariableName, standInOf } from '../../request/placeholder.ts';
import {
  headerValues,
  type WireHeader,
  type WireParameter,
  type WireRequest,
} from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { sureOfField } from '../instead-of-token.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { dpopUnused, proofEchoes, proofEvidence } from './dpop-outcome.ts';

/** Who shows a proof to others may put a word in the place of its signature: it is shorter than any. */
function isWithoutSignature({ shape, header, payload, signature }: DecodedJwt): boolean {
  const isRead = objectOf(header) !== undefined && objectOf(payload) !== undefined;
  return shape === 'jws' && isRead && (signature?.text.length ?? 0) < fewestLetters;
}

/** Of a signature in base64url (RFC 7518 §3.4, RFC 8032 §5.1.6). */
const fewestLetters = 80;

function describe({ text, shape, header, payload, parts }: DecodedJwt): string | undefined {
  if (/^\s*(?:DPoP|Bearer)\s/i.test(text)) return 'a scheme word in front of the proof';
  if (shape !== 'jws') return 'no token of three parts';
  if (objectOf(header) === undefined || objectOf(payload) === undefined)
    return 'a token whose parts are no JSON objects';
  const problem = parts.flatMap(({ problems }) => problems).find(({ kind }) => kind !== 'unused-bits');
  return problem === undefined ? undefined : `${problem.kind}: ${JSON.stringify(problem.found)}`;
}

const isProof = (text: string): boolean => member(objectOf(decodeJwt(text).header), 'typ') === 'dpop+jwt';

/** A proof that was sent in the header for access tokens. */
function inAuthorization(request: WireRequest | undefined): WireHeader | undefined {
  return request?.headers.find(
    ({ name, value }) =>
      name.toLowerCase() === 'authorization' && isProof(value.replace(/^(?:DPoP|Bearer)\s+/i, '')),
  );
}

/** A proof that was sent as a parameter of the body; in the place of the assertion it is reported there. */
function inBody(request: WireRequest | undefined): WireParameter | undefined {
  return request?.parameters.find(
    ({ name, value }) => /^dpop$/i.test(name) || (name !== 'client_assertion' && isProof(value)),
  );
}

/** Why the text in the place of the proof says nothing of the one that was sent; `undefined` where it is meant to be one. */
function notTheProof({ text }: DecodedJwt, request: WireRequest | undefined): Outcome | undefined {
  const kept = headerValues(request?.headers ?? [], 'dpop').some((value) => value.trim() === text.trim());
  const isVariable = request?.notes.some(
    ({ kind, detail }) => kind === 'shell-variable' && text.includes(detail),
  );
  if (kept && isVariable) return cannotTell(['dpop'], 'a shell variable holds the proof');
  const standIn = standInOf(text);
  if (standIn === 'redacted') return cannotTell(['dpop'], 'the proof was left out on purpose');
  if (kept && (standIn === 'placeholder' || isVariableName(text)))
    return notApplicable('reported as placeholder-left');
  return standIn === undefined ? undefined : cannotTell(['dpop'], 'a template stands in its place');
}

function misplaced(where: Pick<Evidence, 'path' | 'span' | 'found'>, echoes: readonly FaultCode[]): Outcome {
  return found({
    certainty: 'proof',
    evidence: [{ source: 'request', ...where, expected: 'the header DPoP' }],
    explainsAway: ['dpop-missing', ...echoes],
  });
}

export const dpopHeaderBroken = defineCheck({
  code: 'dpop-header-broken',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP header does not hold one proof',
  why: 'The header holds exactly one compact JWT.',
  falsePositives:
    'None where the headers or the body stand in the paste. In a field of its own a proof may have been copied with what was never sent; then it is not called proven.',
  example: 'Two DPoP headers in one request, or a body parameter called DPoP',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Send the header once, with the proof alone: no scheme word, no line break.'],
    recipe: 'dpop-proof',
  },
  explainsAway: proofEchoes,
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { dpop, request } = subject;
    const parameter = dpop === undefined ? inBody(request) : undefined;
    if (parameter !== undefined)
      return misplaced(
        { path: `parameters.${parameter.name}`, span: parameter.span, found: 'the proof in the body' },
        ['unknown-param', 'param-name-wrong'],
      );
    const header = dpop === undefined ? inAuthorization(request) : undefined;
    if (header !== undefined)
      return misplaced(
        {
          path: 'headers.authorization',
          span: header.span,
          found: 'the proof in the header Authorization',
        },
        ['bearer-header-plus-assertion'],
      );
    if (dpop === undefined) return cannotTell(['dpop']);
    const absent = notTheProof(dpop, request);
    if (absent !== undefined) return absent;
    const count = request === undefined ? 1 : headerValues(request.headers, 'dpop').length;
    const fault = count > 1 ? `${count} DPoP headers` : describe(dpop);
    if (fault === undefined) return passed;
    return found({
      certainty: count < 2 && isWithoutSignature(dpop) ? 'strong' : 'proof',
      evidence: [
        proofEvidence(subject, 'text', { found: fault, expected: 'one compact JWT of three parts' }),
      ],
      ...(count > 1 ? {} : sureOfField(subject, 'dpop', dpop.text)),
    });
  },
});
