import type { Span } from '../case/case.ts';
import type { WireParameter, WireRequest } from '../request/wire-request.ts';
import { encodeUtf8 } from '../runtime.ts';
import { type LengthReading, readContentLength } from './content-length.ts';
import { type Correction, correctValue } from './correct-value.ts';
import { type LineEnds, readLineEnds } from './line-ends.ts';
import { longestRead, type OddCharacter, oddCharactersIn, oddCharactersOf } from './odd-characters.ts';
import { readRawCharacters } from './raw-characters.ts';
import { type EncodingReading, readEncoding } from './read-encoding.ts';
import { valueKnowledgeOf } from './value-knowledge.ts';

/** The ways in which spaces and plus signs stand in a raw value: `+` and `%20` are spaces to a server, `%2B` is a plus. */
export interface PlusAndSpace {
  readonly plus: number;
  readonly percent20: number;
  readonly percent2B: number;
  /** A blank as it stands, which no client may send. */
  readonly bare: number;
}

/** One parameter as it goes over the wire. */
export interface ExaminedParameter {
  /** Its place in the request, from 1: names can come twice. */
  readonly number: number;
  readonly name: string;
  readonly rawName: string;
  readonly value: string;
  readonly rawValue: string;
  readonly place: WireParameter['place'];
  readonly span?: Span | undefined;
  /** Bytes of `name=value` on the wire. */
  readonly bytes: number;
  readonly encoding: EncodingReading;
  readonly spaces: PlusAndSpace;
  readonly nameOdd: readonly OddCharacter[];
  readonly odd: readonly OddCharacter[];
  /** The value as it should be; absent where nothing is to be put right. */
  readonly correction?: Correction | undefined;
}

export interface ExaminedBody {
  readonly bytes: number;
  readonly byteOrderMark: boolean;
  readonly lineEnds: LineEnds;
}

/** A request as bytes. */
export interface RequestExamination {
  readonly parameters: readonly ExaminedParameter[];
  readonly body?: ExaminedBody | undefined;
  readonly contentLength?: LengthReading | undefined;
  /** Of the whole paste. */
  readonly lineEnds: LineEnds;
  /** Invisible and look-alike characters anywhere in the paste, each with its place there. */
  readonly odd: readonly OddCharacter[];
}

/**
 * Looks at a request as bytes. `text` is the paste from which it was read; empty for one made from form fields, of whose
 * encoding nothing is known. Says what stands there; whether that is a fault is for the checks to say.
 */
export function examineRequest(request: WireRequest, text: string): RequestExamination {
  const body = request.body;
  return {
    parameters: [...request.parameters, ...request.queryParameters].map(examineParameter),
    body:
      body === undefined
        ? undefined
        : {
            bytes: encodeUtf8(body).length,
            byteOrderMark: /^(?:\uFEFF|\u00EF\u00BB\u00BF|%EF%BB%BF)/i.test(body),
            lineEnds: readLineEnds(body, request.bodySpan?.start),
          },
    contentLength: readContentLength(request),
    lineEnds: readLineEnds(text),
    odd: oddCharactersIn(text),
  };
}

function examineParameter(parameter: WireParameter, at: number): ExaminedParameter {
  const { name, rawName, value, rawValue, place, span } = parameter;
  const known = valueKnowledgeOf(name);
  const encoding = readEncoding(rawValue, known);
  return {
    number: at + 1,
    name,
    rawName,
    value,
    rawValue,
    place,
    span,
    bytes: encodeUtf8(`${rawName}=${rawValue}`).length,
    encoding,
    spaces: countSpaces(rawValue),
    nameOdd: oddCharactersOf(rawName, { neverSpace: true }),
    odd: oddCharactersOf(rawValue, { offset: span?.start, neverSpace: known.neverSpace }),
    correction: correctValue(parameter, encoding),
  };
}

function countSpaces(raw: string): PlusAndSpace {
  const counts = { plus: 0, percent20: 0, percent2B: 0, bare: 0 };
  if (!/[ +%]/.test(raw)) return counts;
  for (const { character, written } of readRawCharacters(raw.slice(0, longestRead))) {
    if (character === ' ') {
      if (written === 'plus') counts.plus += 1;
      else if (written === 'escaped') counts.percent20 += 1;
      else counts.bare += 1;
    } else if (character === '+' && written === 'escaped') counts.percent2B += 1;
  }
  return counts;
}
