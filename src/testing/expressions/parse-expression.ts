/** What a regular expression is made of, as far as texts can be made from it. */
export type Part =
  /** A letter, a class or an escape: it takes one letter. */
  | { readonly kind: 'letter'; readonly source: string }
  | { readonly kind: 'group'; readonly ways: readonly Sequence[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number }
  /** What takes no letter: anchors, and what must not stand there. */
  | { readonly kind: 'nothing' };

export type Sequence = readonly Part[];

const token =
  /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|k<\w+>|.)|\(\?<?[=!]|\(\?:|\(\?<\w+>|[*+?](?!\?)|[*+?]\?|\{\d+(?:,\d*)?\}\??|./gsy;

/** Reads the source of an expression; it must be one that compiles. */
export function parseExpression(source: string): readonly Sequence[] {
  const tokens = source.match(token) ?? [];
  let at = 0;
  const ways = (): readonly Sequence[] => {
    const all: Part[][] = [[]];
    for (; at < tokens.length && tokens[at] !== ')'; at += 1) {
      const one = tokens[at] ?? '';
      const sequence = all.at(-1) ?? [];
      const last = sequence.at(-1);
      if (one === '|') all.push([]);
      else if (/^(?:[*+?]\??|\{\d.*)$/.test(one) && last !== undefined)
        sequence[sequence.length - 1] = { kind: 'repeat', part: last, ...bounds(one) };
      else sequence.push(one.startsWith('(') ? group(one) : single(one));
    }
    return all;
  };
  const group = (opening: string): Part => {
    at += 1;
    const inside = ways();
    return opening.endsWith('!') ? { kind: 'nothing' } : { kind: 'group', ways: inside };
  };
  return ways();
}

function single(source: string): Part {
  // What a group took once more: too rare to be followed.
  const takesNone = /^(?:\^|\$|\\[bB]|\\[1-9]|\\k<.*)$/.test(source);
  return takesNone ? { kind: 'nothing' } : { kind: 'letter', source };
}

function bounds(quantifier: string): { readonly least: number; readonly most: number } {
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least !== undefined)
    return { least: Number(least), most: comma === '' ? Number(least) : most ? Number(most) : Infinity };
  return { least: quantifier.startsWith('+') ? 1 : 0, most: quantifier.startsWith('?') ? 1 : Infinity };
}

/** A repeat with what stands in front of it. */
export interface Repeat {
  readonly before: Sequence;
  readonly part: Part;
  readonly most: number;
}

/** Every repeat of an expression, also those inside of others. */
export function repeatsIn(ways: readonly Sequence[], before: Sequence = []): readonly Repeat[] {
  const within = (part: Part, front: Sequence): readonly Repeat[] => {
    if (part.kind === 'group') return repeatsIn(part.ways, front);
    if (part.kind !== 'repeat') return [];
    return [{ before: front, part: part.part, most: part.most }, ...within(part.part, front)];
  };
  return ways.flatMap((way) => way.flatMap((part, at) => within(part, [...before, ...way.slice(0, at)])));
}
