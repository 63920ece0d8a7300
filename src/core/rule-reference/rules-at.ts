import type { FaultCode } from '../catalogue/faults.ts';
import { inputWords } from '../catalogue/words.ts';
import type { Outcome, Severity } from '../checks/outcome.ts';
import { checks } from '../checks/registry.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { type PlaceSource, rulePlaces } from './rule-places.ts';

/**
 * What a rule says of a place in the present case. `follows`: it is broken there, and another finding explains it. `elsewhere`: it
 * is broken at another place. `open`: nothing was given yet.
 */
export type PlaceVerdict =
  | { readonly kind: 'fault' | 'follows' | 'passed' | 'elsewhere' | 'open' }
  | { readonly kind: 'cannot-tell' | 'not-applicable'; readonly because: string };

export interface PlaceRule {
  readonly code: FaultCode;
  readonly title: string;
  readonly severity: Severity;
  /** `false`: it looks at every place of its kind. */
  readonly own: boolean;
  readonly verdict: PlaceVerdict;
}

/** The rules that look at a place such as `claims.aud` or `parameters.code`, its own first, each with what it says of the case. */
export function rulesAt(
  source: PlaceSource,
  path: string,
  diagnosis: Diagnosis | undefined,
): readonly PlaceRule[] {
  const places = rulePlaces[source];
  const own = codesAt(places, path);
  const general = codesAt(places, path.replace(/\..*$/s, '.*')).filter((code) => !own.includes(code));
  return [...own, ...general].flatMap((code) => {
    const verdict = verdictOf(source, path, code, diagnosis);
    return checks
      .filter((check) => check.code === code)
      .map(({ title, severity }) => ({ code, title, severity, own: own.includes(code), verdict }));
  });
}

function codesAt(places: Readonly<Record<string, readonly FaultCode[]>>, path: string): readonly FaultCode[] {
  return Object.entries(places).flatMap(([place, codes]) => (place === path ? codes : []));
}

function verdictOf(
  source: PlaceSource,
  path: string,
  code: FaultCode,
  diagnosis: Diagnosis | undefined,
): PlaceVerdict {
  const outcome = diagnosis?.outcomes[code];
  switch (outcome?.kind) {
    case undefined:
      return { kind: 'open' };
    case 'passed':
      return { kind: 'passed' };
    case 'not-applicable':
      return { kind: 'not-applicable', because: outcome.because };
    case 'cannot-tell':
      return { kind: 'cannot-tell', because: outcome.because ?? wanted(outcome) };
    case 'found': {
      const isHere = outcome.finding.evidence.some(
        (piece) => piece.source === source && isAt(piece.path, path),
      );
      if (!isHere) return { kind: 'elsewhere' };
      return { kind: diagnosis?.findings.some((finding) => finding.code === code) ? 'fault' : 'follows' };
    }
  }
}

/** A fault of `header.jwk.kty` is one of `header.jwk`. */
function isAt(found: string | undefined, path: string): boolean {
  return found === path || found?.startsWith(`${path}.`) === true;
}

function wanted({ needs }: Extract<Outcome, { kind: 'cannot-tell' }>): string {
  const words = inputWords(needs);
  return words.length === 0 ? 'more is needed to tell' : `needs ${words.join(' and ')}`;
}
