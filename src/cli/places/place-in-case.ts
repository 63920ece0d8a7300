import type { Case, Span } from '../../core/case/case.ts';
import type { Subject } from '../../core/case/subject.ts';
import type { Evidence } from '../../core/checks/outcome.ts';
import { locateEvidence } from '../../core/evidence-location/locate-evidence.ts';
import type { LocatedPiece } from '../../core/evidence-location/location.ts';

/** A member of a case, such as `["parameters", "code"]`, and characters of its text; without a span, all of it. */
export interface PlaceInCase {
  readonly path: readonly string[];
  readonly span?: Span | undefined;
}

/** Where a piece of evidence stands in a case. Of what is missing: the member that lacks it; `path` is empty where there is none either. */
export function placeInCase(given: Case, subject: Subject, evidence: Evidence): PlaceInCase {
  for (const piece of locateEvidence(subject, evidence) ?? []) {
    const place = pathsOf(piece).flatMap((path) => inMember(given, path, piece))[0];
    if (place !== undefined) return place;
  }
  return { path: [...membersOf(evidence), []].find((path) => valueAt(given, path) !== undefined) ?? [] };
}

/** The members in which a located text can stand. */
function pathsOf({ text }: LocatedPiece): readonly (readonly string[])[] {
  if (text === 'endpoint') return [['token_endpoint'], ['request']];
  if (text.startsWith('expected.')) return [text.split('.')];
  if (text.startsWith('parameters.')) return [['parameters', text.slice('parameters.'.length)]];
  // A token that is no member of its own came with the request.
  if (text === 'client_assertion') return [[text], ['parameters', text], ['request']];
  return text === 'dpop' ? [[text], ['request']] : [[text]];
}

/** The members that a source names, for evidence without characters of its own. */
function membersOf({ source, path = '' }: Evidence): readonly (readonly string[])[] {
  const [, parameter] = /^parameters\.(.+)$/s.exec(path) ?? [];
  if (source === 'expected') return [['expected', path.replace(/^expected\./, '')], ['expected']];
  if (source === 'request' && parameter !== undefined)
    return [['parameters', parameter], ['parameters'], ['request']];
  if (source === 'request') return [['request'], ['parameters']];
  if (source === 'client_assertion') return [[source], ['parameters', source], ['request']];
  return source === 'dpop' ? [[source], ['request']] : [[source]];
}

function inMember(
  given: Case,
  path: readonly string[],
  { content, span }: LocatedPiece,
): readonly PlaceInCase[] {
  const text = valueAt(given, path);
  if (typeof text !== 'string') return [];
  // Blanks stand where something was copied with it.
  const bare = content.trimStart();
  const at = text.indexOf(bare);
  // Text that stands there twice would be marked in the wrong place.
  if (at < 0 || text.indexOf(bare, at + 1) >= 0) return [];
  const from = at - (content.length - bare.length);
  return [{ path, span: { start: Math.max(0, from + span.start), end: from + span.end } }];
}

function valueAt(given: Case, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined,
    given,
  );
}
