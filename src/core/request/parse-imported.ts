import { importText } from '../import/import-text.ts';
import { parseHttp } from './parse-http.ts';
import { type WireRequest, withoutPlaces } from './wire-request.ts';

/** The token request, else the pushed one, in the file of a tool; `undefined` for any other text. */
export function parseImported(text: string): WireRequest | undefined {
  const imported = importText(text);
  const message = imported?.request ?? imported?.pushed;
  const request = message === undefined ? undefined : parseHttp(message);
  return request && withoutPlaces(text, request);
}
