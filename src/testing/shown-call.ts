import { readSnippet } from '../core/request/snippet/read-snippet.ts';

/** The request of a call in short: method, address, body, each header. */
export function shownCall(code: string): readonly string[] | undefined {
  const request = readSnippet(code);
  return (
    request && [
      `${request.method} ${request.url}`,
      request.body ?? '',
      ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ]
  );
}
