import { recogniseCertificates } from '../../core/case/recognise-certificates.ts';
import { recogniseKeys } from '../../core/case/recognise-keys.ts';
import { recogniseRequest, recogniseUnreadCode } from '../../core/case/recognise-request.ts';
import { recogniseResponse } from '../../core/case/recognise-response.ts';
import { recogniseDecoded, recogniseToken, recogniseTokensIn } from '../../core/case/recognise-token.ts';
import { curlPieces, httpPieces, jsonPieces, logPieces, sourcePieces, tlsPieces } from './dictionaries.ts';
import type { TextReader } from './text-reader.ts';

const requests = ['request', 'authorization_request', 'previous_request'] as const;
const tokens = ['client_assertion', 'dpop'] as const;
const tokenPieces = ['eyJhbGciOiJFUzI1NiJ9', '.', 'e30', 'Bearer ', '"', ' ', '\n', '='];

/** Readers of one piece of a paste, each of one kind. */
export const pieceReaders: readonly TextReader[] = [
  {
    of: 'case/recognise-certificates.ts#recogniseCertificates',
    fields: ['certificates'],
    pieces: tlsPieces,
    read: recogniseCertificates,
  },
  { of: 'case/recognise-keys.ts#recogniseKeys', fields: ['jwks'], pieces: jsonPieces, read: recogniseKeys },
  {
    of: 'case/recognise-request.ts#recogniseRequest',
    fields: requests,
    pieces: [...httpPieces, ...curlPieces],
    read: recogniseRequest,
  },
  {
    of: 'case/recognise-request.ts#recogniseUnreadCode',
    fields: requests,
    pieces: sourcePieces,
    read: recogniseUnreadCode,
  },
  {
    of: 'case/recognise-response.ts#recogniseResponse',
    fields: ['response'],
    pieces: httpPieces,
    read: recogniseResponse,
  },
  { of: 'case/recognise-token.ts#recogniseToken', fields: tokens, pieces: tokenPieces, read: recogniseToken },
  {
    of: 'case/recognise-token.ts#recogniseDecoded',
    fields: ['jwks', 'response'],
    pieces: jsonPieces,
    read: recogniseDecoded,
  },
  {
    of: 'case/recognise-token.ts#recogniseTokensIn',
    fields: ['request', 'response'],
    pieces: [...tokenPieces, ...logPieces],
    read: recogniseTokensIn,
  },
];
