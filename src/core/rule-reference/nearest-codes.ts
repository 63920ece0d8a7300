import { type FaultCode, faultCodes } from '../catalogue/faults.ts';
import { editDistance } from '../request/edit-distance.ts';

const most = 5;

/** The codes that are most like a text that is none, the likest first: a slip of the finger, the beginning or a part of a code, or shared words. */
export function nearestCodes(text: string): readonly FaultCode[] {
  const wanted = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (/^-*$/.test(wanted)) return [];
  const words = wanted.split('-').filter((word) => word.length > 1);
  const slips = Math.max(2, Math.floor(wanted.length / 4));
  const rankOf = (code: FaultCode): number => {
    const distance = editDistance(wanted, code, slips);
    if (distance <= slips) return distance;
    if (code.startsWith(`${wanted}-`)) return slips + 1;
    if (code.includes(wanted)) return slips + 1.5;
    const shared = code.split('-').filter((word) => words.includes(word)).length;
    const otherBeginning = code.startsWith(`${words[0]}-`) ? 0 : 1;
    return shared === 0 ? Number.POSITIVE_INFINITY : slips + 2 + 2 * (words.length - shared) + otherBeginning;
  };
  return faultCodes
    .map((code) => ({ code, rank: rankOf(code) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ code }) => code);
}
