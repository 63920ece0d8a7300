import { Random } from '../../evaluation/random.ts';
import { type Part, parseExpression, repeatsIn, type Sequence } from './parse-expression.ts';

/** A text that grows in its middle. */
export interface Pump {
  readonly before: string;
  readonly unit: string;
}

/** A carriage return and U+2028 begin a line for `^`, and are none for `[^\n]`. */
const anyLetters = [...'aAx1 \t\r\n"\'=-.:\\/{}[](),;&%+<>_*|$é', '\u2028', '\u200b'];
/** A repeat that ends sooner costs no more than its bound. */
const fewestTimes = 8;
const draws = 4;

/** Texts that an expression begins to match and gives up on: what it repeats, behind what it wants in front; its beginnings, each a place to start anew. */
export function pumpsOf({ source, flags }: RegExp): readonly Pump[] {
  const ways = parseExpression(source);
  const sample = sampler(flags, new Random(source.length * 31 + source.charCodeAt(0)));
  const pumps: Pump[] = [];
  for (const { before, part, most } of repeatsIn(ways)) {
    for (let count = 0; count < draws && most >= fewestTimes; count += 1) {
      const [front, one, other] = [sample(before), sample([part]), sample([part])];
      pumps.push(
        { before: front, unit: one },
        { before: front, unit: one + other },
        { before: '', unit: front + one },
        { before: '', unit: front },
        { before: '', unit: `${front}${one}\r` },
        { before: '', unit: `${front}\u2028` },
        { before: '', unit: `\n${front}${one}` },
        { before: front, unit: sample([{ kind: 'group', ways }]) },
      );
    }
  }
  const seen = new Set<string>();
  return pumps.filter(({ before, unit }) => {
    const key = JSON.stringify([before, unit]);
    return unit !== '' && !seen.has(key) && seen.add(key);
  });
}

/** Draws texts that parts of an expression match. */
function sampler(flags: string, random: Random): (sequence: Sequence) => string {
  const letters = new Map<string, readonly string[]>();
  const lettersOf = (source: string): readonly string[] => {
    const known = letters.get(source);
    if (known !== undefined) return known;
    const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gyd]/g, ''));
    const own = [...source, ...source.toLowerCase()].filter((letter) => letter !== '\\');
    const fitting = [...new Set([...own, ...anyLetters])].filter((letter) => pattern.test(letter));
    letters.set(source, fitting);
    return fitting;
  };
  const textOf = (part: Part): string => {
    switch (part.kind) {
      case 'nothing':
        return '';
      case 'letter': {
        const fitting = lettersOf(part.source);
        return fitting.length === 0 ? '' : random.pick(fitting);
      }
      case 'group':
        return random.pick(part.ways).map(textOf).join('');
      case 'repeat': {
        const times = Math.min(part.most, part.least + random.between(0, 2));
        return Array.from({ length: times }, () => textOf(part.part)).join('');
      }
    }
  };
  return (sequence) => sequence.map(textOf).join('');
}
