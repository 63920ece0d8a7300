import { classifyRedirectUri, type RedirectDifference } from '../../request/redirect-uri.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import type { SubjectWith } from '../define-check.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** The outcome of one check of the redirect_uri family: the one whose kind it is reports, the others stand back. */
export function redirectOutcome(subject: SubjectWith<'request'>, kind: RedirectDifference): Outcome {
  const verdict = classifyRedirectUri(subject);
  if (verdict.kind === 'not-judged')
    return notApplicable('there is no whole redirect_uri: see the checks for that');
  if (verdict.kind === 'no-reference') {
    return cannotTell(
      ['authorizationRequest'],
      'the redirect_uri of the authorization request is needed beside it',
    );
  }
  if (verdict.kind === 'same') return passed;
  if (verdict.kind !== kind) return notApplicable(`reported as redirect-uri-${faultEnding[verdict.kind]}`);
  const { parameter, reference, note } = verdict;
  const own = parameterEvidence(parameter, { expected: reference?.value, note });
  // In a field of its own it may have been copied out of a body, where it is encoded once.
  const mayBeCopied = kind === 'double-encoded' && subject.request?.form === 'parameters';
  const surest = mayBeCopied ? 'strong' : 'proof';
  if (reference === undefined) return found({ certainty: surest, evidence: [own] });
  const { value, source, path, span, certainty } = reference;
  return found({
    certainty: certainty === 'proof' ? surest : certainty,
    evidence: [own, { source, path, span, found: value }],
    set: { parameter: 'redirect_uri', value },
  });
}

const faultEnding: Readonly<Record<RedirectDifference, string>> = {
  'double-encoded': 'double-encoded',
  slash: 'slash',
  origin: 'origin',
  path: 'path-case',
  query: 'query',
};
