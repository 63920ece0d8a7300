import { type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../case/case.ts';

/** Where a key and its members stand in the text. */
export interface KeySpans {
  readonly span: Span;
  /** The values of the members by name; of a name given twice the last, as `JSON.parse` reads it. */
  readonly members: ReadonlyMap<string, Span>;
}

/** Above this size no place is looked up: what is said of a key stands all the same. */
const textLimit = 1_000_000;

/**
 * The places of the keys under `path` (names from the outermost object on; empty for the document itself), in the order of
 * the array, or of the one JWK that stands there. Offsets are counted from `offset`. Never throws.
 */
export function keySpans(
  text: string,
  path: readonly string[],
  offset: number,
): readonly (KeySpans | undefined)[] {
  const found = path.reduce<Node | undefined>(memberNode, readTree(text));
  if (found?.type === 'array') return (found.children ?? []).map((key) => spansOf(key, offset));
  return [found === undefined ? undefined : spansOf(found, offset)];
}

/** The tolerant reader calls itself for every level: text nested deeper than the stack has no tree. */
function readTree(text: string): Node | undefined {
  if (text.length > textLimit) return undefined;
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}

function memberNode(object: Node | undefined, name: string): Node | undefined {
  if (object?.type !== 'object') return undefined;
  return object.children?.findLast((property) => property.children?.[0]?.value === name)?.children?.[1];
}

function spansOf(key: Node, offset: number): KeySpans | undefined {
  if (key.type !== 'object') return undefined;
  const members = new Map<string, Span>();
  for (const { children = [] } of key.children ?? []) {
    const [name, value] = children;
    if (name !== undefined && value !== undefined) members.set(String(name.value), toSpan(value, offset));
  }
  return { span: toSpan(key, offset), members };
}

function toSpan(node: Node, offset: number): Span {
  return { start: offset + node.offset, end: offset + node.offset + node.length };
}
