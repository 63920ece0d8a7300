import type { Node } from 'jsonc-parser';
import { readTree } from '../assertion/json-text.ts';
import type { Span } from '../case/case.ts';

/** Where a key and its members stand in the text. */
export interface KeySpans {
  readonly span: Span;
  /** The values of the members by name; of a name given twice the last, as `JSON.parse` reads it. */
  readonly members: ReadonlyMap<string, Span>;
}

/**
 * The places of the keys under `path` (names from the outermost object on; empty for the document itself), in the order of
 * the array, or of the one JWK that stands there; none in a text that `readTree` does not read. Offsets are counted from
 * `offset`. Never throws.
 */
export function keySpans(
  text: string,
  path: readonly string[],
  offset: number,
): readonly (KeySpans | undefined)[] {
  const found = path.reduce<Node | undefined>(memberNode, readTree(text, []));
  if (found?.type === 'array') return (found.children ?? []).map((key) => spansOf(key, offset));
  return [found === undefined ? undefined : spansOf(found, offset)];
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
