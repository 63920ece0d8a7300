import fc from 'fast-check';
import { buildSubject } from '../../core/case/build-subject.ts';
import { type CaseText, caseTexts } from '../../core/case/case.ts';
import { readPaste } from '../../core/case/read-paste.ts';
import { diagnose } from '../../core/diagnose.ts';
import { fuzzClock } from './case-inputs.ts';
import type { Corpus } from './corpus.ts';
import { type GrowingText, growingTexts, ofLength, readAsPage } from './growing-texts.ts';
import { awkward } from './mutations.ts';
import { textReaders, textsFor } from './reader-targets.ts';
import { defineTarget, type FuzzTarget, Violation } from './target.ts';

/** A text that grows in its middle, and who reads it. */
interface Growing extends GrowingText {
  /** A reader, a field of a case that is diagnosed, or the page. */
  readonly reader: string;
}

const small = 2_000;
const times = 16;
/** What takes less time than this for the large text cannot hang. */
const quickMilliseconds = 40;
/** Sixteen times the text: linear work takes about sixteen times as long, quadratic work 256 times. */
const mostGrowth = 100;
/** Four times the text after that: four times as long, or sixteen times. */
const mostGrowthOn = 8;

/** Of so long a text what takes the square of time takes more of it than anything else. */
const telling = 60_000;
/** Less is no measure of anything. */
const leastMilliseconds = 5;

/** What the things that are pasted repeat. */
const statements = Object.values(growingTexts).map(({ unit }) => unit);

const fieldPrefix = 'diagnose ';
const page = 'the page';

function runnerOf(reader: string): (text: string) => unknown {
  if (reader === page) return readAsPage;
  if (reader.startsWith(fieldPrefix)) {
    const field = reader.slice(fieldPrefix.length) as CaseText;
    return (text) => diagnose(buildSubject({ [field]: text }, fuzzClock));
  }
  return textReaders.find(({ of }) => of === reader)?.read ?? readPaste;
}

function millisecondsOf(run: (text: string) => unknown, text: string): number {
  const start = process.hrtime.bigint();
  run(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Throws where the work grows faster than the text. The clock only compares a reading with itself. */
export function expectLinear(run: (text: string) => unknown, input: GrowingText): void {
  const [short, long] = [ofLength(input, small), ofLength(input, small * times)];
  run(short);
  if (millisecondsOf(run, long) < quickMilliseconds) return;
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => millisecondsOf(run, text)));
  const slow = best(long);
  const growth = slow / Math.max(best(short), 0.05);
  if (growth <= mostGrowth || slow <= quickMilliseconds) return;
  // A short text can be over before it has begun to cost: what is quadratic goes on so.
  if (millisecondsOf(run, ofLength(input, small * times * 4)) > slow * mostGrowthOn)
    throw new Violation(`${times} times the text took ${Math.round(growth)} times as long`);
}

/** Throws where four times a long text takes far more than four times as long, twice over. */
export function expectProportion(run: (text: string) => unknown, input: GrowingText): void {
  run(ofLength(input, small));
  const growth = (): number =>
    millisecondsOf(run, ofLength(input, telling * 4)) /
    Math.max(millisecondsOf(run, ofLength(input, telling)), leastMilliseconds);
  const times = growth();
  if (times > mostGrowthOn && growth() > mostGrowthOn)
    throw new Violation(`four times the text took ${Math.round(times)} times as long`);
}

/** Work in proportion to the text, whatever is repeated in it. */
export function growthTarget(corpus: Corpus): FuzzTarget {
  const sources = [
    ...textReaders.map((reader) => ({
      name: reader.of,
      texts: textsFor(reader, corpus),
      pieces: reader.pieces ?? awkward,
    })),
    ...caseTexts.map((field) => ({ name: fieldPrefix + field, texts: corpus.texts[field], pieces: awkward })),
    { name: page, texts: [...corpus.texts.request, ...corpus.texts.response], pieces: statements },
  ];
  const growing = fc.nat({ max: sources.length - 1 }).chain((at) => {
    const { name, texts, pieces } = sources[at] ?? { name: '', texts: [''], pieces: awkward };
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...awkward),
      fc.constantFrom(...statements),
      fc.constantFrom('a', '0', 'A=', 'ab ', 'x.y', 'eyJ.'),
    );
    const cut = fc
      .tuple(fc.constantFrom(...texts), fc.nat({ max: 100 }))
      .map(([text, part]) => text.slice(0, Math.floor((text.length * part) / 100)).slice(0, 4_000));
    return fc.record<Growing>({
      reader: fc.constant(name),
      before: fc.oneof(fc.constant(''), piece, cut),
      unit: fc.array(piece, { minLength: 1, maxLength: 3 }).map((list) => list.join('')),
      after: fc.oneof(fc.constant(''), piece),
    });
  });
  return defineTarget<Growing>({
    name: 'growth',
    covers: [],
    weight: 5,
    inputs: growing,
    check: (input) => expectLinear(runnerOf(input.reader), input),
  });
}
