import type { Node } from 'jsonc-parser';
import { readTree } from '../assertion/json-text.ts';
import type { Span } from '../case/case.ts';

/** Where a member stands in JSON text: its name without the quotation marks, and its value as written. */
export interface MemberPlace {
  readonly name: Span;
  readonly value: Span;
}

/**
 * Finds the member that a path such as `jwk.kty` or `keys[0].kid` names. Names may hold dots themselves. Of a name that stands
 * twice the last is taken, as `JSON.parse` reads it, or the one that `prefer` accepts (given the value as written, and which one
 * it is). `undefined` where there is none, or the text is no JSON that can be read so far.
 */
export function memberPlace(
  text: string,
  path: string,
  prefer?: (raw: string, at: number) => boolean,
): MemberPlace | undefined {
  const root = readTree(text, []);
  const property = root && findProperty(root, path, (node, at) => prefer?.(rawOf(text, node), at) ?? false);
  const [name, value] = property?.children ?? [];
  if (name === undefined || value === undefined) return undefined;
  return {
    name: { start: name.offset + 1, end: name.offset + name.length - 1 },
    value: { start: value.offset, end: value.offset + value.length },
  };
}

function rawOf(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

type Prefer = (value: Node, at: number) => boolean;

function findProperty(node: Node, path: string, prefer: Prefer): Node | undefined {
  if (node.type === 'array') {
    const [whole, index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const element = index === undefined ? undefined : node.children?.[Number(index)];
    return element && findProperty(element, path.slice(whole?.length), prefer);
  }
  if (node.type !== 'object') return undefined;
  const properties = node.children ?? [];
  const nameOf = (property: Node): string => String(property.children?.[0]?.value);
  const same = properties.filter((property) => nameOf(property) === path);
  if (same.length > 0)
    return same.find(({ children }, at) => isPreferred(children, at, prefer)) ?? same.at(-1);
  const outer = properties.findLast((property) => leadsTo(nameOf(property), path));
  const inner = outer?.children?.[1];
  if (outer === undefined || inner === undefined) return undefined;
  return findProperty(inner, path.slice(nameOf(outer).length).replace(/^\./, ''), prefer);
}

function isPreferred(children: Node['children'], at: number, prefer: Prefer): boolean {
  const value = children?.[1];
  return value !== undefined && prefer(value, at);
}

function leadsTo(name: string, path: string): boolean {
  return path.startsWith(name) && (path[name.length] === '.' || path[name.length] === '[');
}
