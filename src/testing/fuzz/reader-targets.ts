import type { Corpus } from './corpus.ts';
import { expectSame, expectSpansWithin } from './invariants.ts';
import { textsLike } from './mutations.ts';
import { pasteReaders } from './paste-readers.ts';
import { pieceReaders } from './piece-readers.ts';
import { requestReaders } from './request-readers.ts';
import { sourceReaders } from './source-readers.ts';
import { defineTarget, type FuzzTarget } from './target.ts';
import type { TextReader } from './text-reader.ts';
import { valueReaders } from './value-readers.ts';

export const textReaders: readonly TextReader[] = [
  ...valueReaders,
  ...pasteReaders,
  ...pieceReaders,
  ...requestReaders,
  ...sourceReaders,
];

/** The real texts that a reader is given changed. */
export function textsFor({ fields, only }: TextReader, { texts }: Corpus): readonly string[] {
  const all = fields.flatMap((field) => texts[field]);
  const fitting = only === undefined ? all : all.filter((text) => only.test(text));
  return fitting.length > 0 ? fitting : all;
}

/** No reader throws, each gives the same twice, and the places it names are in the text. */
export function readerTargets(corpus: Corpus): readonly FuzzTarget[] {
  return textReaders.map((reader) =>
    defineTarget<string>({
      name:
        reader.of.replace(/^.*#/, '') +
        (isNamedTwice(reader) ? ` of ${reader.of.replace(/^.*\/(.*)\.ts#.*$/, '$1')}` : ''),
      covers: [`core/${reader.of}`],
      weight: 15,
      inputs: textsLike(textsFor(reader, corpus), reader.pieces),
      check: (text) => {
        const reading = reader.read(text);
        expectSame(reading, reader.read(text), 'the reading');
        if (reader.spans) expectSpansWithin(reading, text.length);
      },
    }),
  );
}

function isNamedTwice({ of }: TextReader): boolean {
  const name = of.replace(/^.*#/, '#');
  return textReaders.filter((other) => other.of.endsWith(name)).length > 1;
}
