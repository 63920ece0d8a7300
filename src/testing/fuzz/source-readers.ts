import { parseLog } from '../../core/request/log/parse-log.ts';
import { readPrinted } from '../../core/request/printed/read-printed.ts';
import { readJs } from '../../core/request/program-output/js-literal.ts';
import { parseProgramOutput } from '../../core/request/program-output/parse-program-output.ts';
import { readArrowLog } from '../../core/request/program-output/read-arrow-log.ts';
import { readBrowserPanel } from '../../core/request/program-output/read-browser-panel.ts';
import { readAxiosError, readJsCall } from '../../core/request/program-output/read-js-request.ts';
import { readPythonDebug } from '../../core/request/program-output/read-python-debug.ts';
import { readShownRequest } from '../../core/request/program-output/read-shown-request.ts';
import { readWireLog } from '../../core/request/program-output/read-wire-log.ts';
import { readLiteral, type SourceManner } from '../../core/request/snippet/read-literal.ts';
import { readSnippet } from '../../core/request/snippet/read-snippet.ts';
import { readArguments, readSource } from '../../core/request/snippet/read-source.ts';
import { axiosPieces, logPieces, printedPieces, sourcePieces } from './dictionaries.ts';
import type { TextReader } from './text-reader.ts';

const requests = ['request', 'authorization_request', 'previous_request'] as const;
const isCode = /fetch\(|axios|requests\.|Request\(|curl_setopt|HttpClient|url\.Values/;
const manners: readonly SourceManner[] = ['plain', 'php', 'powershell'];

/** Readers of source code, of what programs print of a request, and of logs. */
export const sourceReaders: readonly TextReader[] = [
  {
    of: 'request/log/parse-log.ts#parseLog',
    fields: requests,
    only: /^\d|"msg|level/m,
    pieces: logPieces,
    spans: true,
    read: parseLog,
  },
  {
    of: 'request/program-output/js-literal.ts#readJs',
    fields: ['request'],
    only: isCode,
    pieces: sourcePieces,
    read: (text) => readJs(text, 0),
  },
  {
    of: 'request/printed/read-printed.ts#readPrinted',
    fields: requests,
    pieces: printedPieces,
    read: readPrinted,
  },
  {
    of: 'request/program-output/read-browser-panel.ts#readBrowserPanel',
    fields: requests,
    pieces: [
      'Request URL',
      ': ',
      '\n',
      'https://a.test/token',
      'Request Method: POST\n',
      'Request Headers\n',
      'Form Data\n',
      'dpop\n',
    ],
    read: readBrowserPanel,
  },
  {
    of: 'request/program-output/parse-program-output.ts#parseProgramOutput',
    fields: requests,
    pieces: [...sourcePieces, ...logPieces],
    read: parseProgramOutput,
  },
  {
    of: 'request/program-output/read-js-request.ts#readJsCall',
    fields: requests,
    only: isCode,
    pieces: sourcePieces,
    read: readJsCall,
  },
  {
    of: 'request/program-output/read-js-request.ts#readAxiosError',
    fields: requests,
    only: /Axios/,
    pieces: axiosPieces,
    read: readAxiosError,
  },
  {
    of: 'request/program-output/read-python-debug.ts#readPythonDebug',
    fields: requests,
    pieces: logPieces,
    read: readPythonDebug,
  },
  {
    of: 'request/program-output/read-wire-log.ts#readWireLog',
    fields: requests,
    pieces: logPieces,
    read: readWireLog,
  },
  {
    of: 'request/program-output/read-arrow-log.ts#readArrowLog',
    fields: requests,
    pieces: logPieces,
    read: readArrowLog,
  },
  {
    of: 'request/program-output/read-shown-request.ts#readShownRequest',
    fields: requests,
    pieces: logPieces,
    read: readShownRequest,
  },
  {
    of: 'request/snippet/read-literal.ts#readLiteral',
    fields: ['request'],
    pieces: sourcePieces,
    read: (text) => manners.map((manner) => readLiteral(text, text.search(/["'`]/), manner)),
  },
  {
    of: 'request/snippet/read-source.ts#readSource',
    fields: ['request'],
    only: isCode,
    pieces: sourcePieces,
    read: (text) => manners.map((manner) => readSource(text, 0, manner)),
  },
  {
    of: 'request/snippet/read-source.ts#readArguments',
    fields: ['request'],
    only: isCode,
    pieces: sourcePieces,
    read: (text) => manners.map((manner) => readArguments(text, Math.max(0, text.indexOf('(')), manner)),
  },
  {
    of: 'request/snippet/read-snippet.ts#readSnippet',
    fields: requests,
    only: isCode,
    pieces: sourcePieces,
    read: readSnippet,
  },
];
