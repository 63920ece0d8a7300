import { standInOf } from '../request/placeholder.ts';
import { headerValues, type WireRequest } from '../request/wire-request.ts';
import { encodeUtf8 } from '../runtime.ts';

/** The Content-Length header against the bytes of the body that was pasted. */
export interface LengthReading {
  readonly declared: number;
  readonly counted: number;
  readonly verdict: 'equal' | 'equal-with-line-end' | 'too-large' | 'too-small' | 'cannot-tell' | 'no-number';
  readonly words: string;
}

/**
 * `undefined` where no Content-Length is given. Copying changes line ends, or takes the head alone, and redaction changes lengths:
 * all are allowed for.
 */
export function readContentLength(request: WireRequest): LengthReading | undefined {
  const [header] = headerValues(request.headers, 'content-length');
  if (header === undefined) return undefined;
  const body = request.body ?? '';
  const counted = bytesOf(body);
  const declared = Number(header);
  const reading = (verdict: LengthReading['verdict'], words: string): LengthReading => ({
    declared,
    counted,
    verdict,
    words,
  });
  if (!/^\d{1,15}$/.test(header.trim())) return reading('no-number', 'Content-Length is no number of bytes');
  if (declared === counted) return reading('equal', `Content-Length is right: ${inBytes(counted)}`);
  if (counted === 0) return reading('cannot-tell', 'no body stands in the paste, so its length says nothing');
  const alike = [`${body}\n`, `${body}\r\n`, body.replace(/\r?\n/g, '\r\n'), body.replace(/\r\n/g, '\n')];
  if (alike.some((text) => bytesOf(text) === declared))
    return reading('equal-with-line-end', 'Content-Length is right but for line ends, which copying changes');
  if (request.parameters.some(({ value }) => standInOf(value) !== undefined))
    return reading('cannot-tell', 'values were taken out of the paste, so its length says nothing');
  const gap = Math.abs(declared - counted);
  const words = `Content-Length says ${inBytes(declared)}, the body has ${counted}: ${gap} ${declared > counted ? 'are missing' : 'too many'}`;
  return reading(declared > counted ? 'too-large' : 'too-small', words);
}

function inBytes(count: number): string {
  return `${count} ${count === 1 ? 'byte' : 'bytes'}`;
}

function bytesOf(text: string): number {
  return encodeUtf8(text).length;
}
