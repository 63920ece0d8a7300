import { describe, expect, it } from 'vitest';
import { compareKeySets } from './compare-key-sets.ts';
import { parseKeySet } from './parse-key-set.ts';

/** Keys as kid → what stands for their numbers; a key without numbers cannot be read. */
type Keys = readonly (readonly [kid: unknown, print: string | undefined])[];

function compared(here: Keys, there: Keys) {
  const setOf = (keys: Keys) =>
    parseKeySet(JSON.stringify({ keys: keys.map(([kid]) => ({ kty: 'EC', kid })) })).keys;
  const printsOf = (keys: Keys, prefix: string) =>
    keys.flatMap(([, print], at) => (print === undefined ? [] : [[`${prefix}keys[${at}]`, print]]));
  const thumbprints = Object.fromEntries([...printsOf(here, ''), ...printsOf(there, 'other.')]);
  const { reused, shared, onlyHere, onlyThere } = compareKeySets(setOf(here), setOf(there), thumbprints);
  return {
    reused: reused.map(({ kid, here: mine, there: theirs }) => [kid, mine.path, theirs.path]),
    shared,
    onlyHere: onlyHere.map(({ path }) => path),
    onlyThere: onlyThere.map(({ path }) => path),
  };
}

describe('two key sets', () => {
  it.each<[string, Keys, Keys, ReturnType<typeof compared>]>([
    ['that are the same', [['a', 'A']], [['a', 'A']], { reused: [], shared: 1, onlyHere: [], onlyThere: [] }],
    [
      'that differ in one key each',
      [
        ['a', 'A'],
        ['b', 'B'],
      ],
      [
        ['c', 'C'],
        ['a', 'A'],
      ],
      { reused: [], shared: 1, onlyHere: ['keys[1]'], onlyThere: ['keys[0]'] },
    ],
    [
      'with one name for two keys',
      [['a', 'A']],
      [['a', 'B']],
      { reused: [['a', 'keys[0]', 'keys[0]']], shared: 0, onlyHere: ['keys[0]'], onlyThere: ['keys[0]'] },
    ],
    [
      'with one key under two names',
      [['a', 'A']],
      [['b', 'A']],
      { reused: [], shared: 1, onlyHere: [], onlyThere: [] },
    ],
    [
      'of which this one has the other key of that name too',
      [
        ['a', 'A'],
        ['b', 'B'],
      ],
      [['a', 'B']],
      { reused: [], shared: 1, onlyHere: ['keys[0]'], onlyThere: [] },
    ],
    [
      'of which the other has this key too, under another name',
      [['a', 'A']],
      [
        ['a', 'B'],
        ['b', 'A'],
      ],
      { reused: [], shared: 1, onlyHere: [], onlyThere: ['keys[0]'] },
    ],
    [
      'of which the other has a name twice: the first counts',
      [['a', 'A']],
      [
        ['a', 'B'],
        ['a', 'C'],
      ],
      {
        reused: [['a', 'keys[0]', 'keys[0]']],
        shared: 0,
        onlyHere: ['keys[0]'],
        onlyThere: ['keys[0]', 'keys[1]'],
      },
    ],
    [
      'whose keys have no names',
      [[undefined, 'A']],
      [[undefined, 'B']],
      { reused: [], shared: 0, onlyHere: ['keys[0]'], onlyThere: ['keys[0]'] },
    ],
    [
      'whose names are no texts',
      [[7, 'A']],
      [[7, 'B']],
      { reused: [], shared: 0, onlyHere: ['keys[0]'], onlyThere: ['keys[0]'] },
    ],
    [
      'whose keys cannot be read',
      [['a', undefined]],
      [['a', undefined]],
      { reused: [], shared: 0, onlyHere: [], onlyThere: [] },
    ],
    ['that are empty', [], [], { reused: [], shared: 0, onlyHere: [], onlyThere: [] }],
  ])('%s', (_name, here, there, wanted) => {
    expect(compared(here, there)).toEqual(wanted);
  });
});
