import { readHar } from '../request/parse-har.ts';
import type { RecognisedPiece } from './recognise.ts';

/** The token call of an archive of calls, put into the two fields as raw HTTP. */
export function recogniseHar(text: string): readonly RecognisedPiece[] | undefined {
  const call = readHar(text);
  if (call === undefined) return undefined;
  const from =
    call.entries === 1 ? 'An HTTP archive of one call' : `An HTTP archive of ${call.entries} calls`;
  return [
    {
      kind: 'request',
      field: 'request',
      text: call.request,
      summary: `${from}: its token call fills the token request.`,
    },
    ...(call.response === undefined
      ? []
      : [
          {
            kind: 'response',
            field: 'response',
            text: call.response,
            summary: 'The answer to it: fills the response.',
          } as const,
        ]),
  ];
}
