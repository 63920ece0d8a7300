import { parseAuthorizationRequest, parseCallback } from '../../core/request/authorization-request.ts';
import { readBrowserTarget } from '../../core/request/browser-target.ts';
import { readArguments } from '../../core/request/c-arguments.ts';
import { readCmd } from '../../core/request/cmd-words.ts';
import { readCurlCommand } from '../../core/request/curl-command.ts';
import { readFormPart } from '../../core/request/form-part.ts';
import { readOtherCommand } from '../../core/request/other-commands.ts';
import { parseCurl } from '../../core/request/parse-curl.ts';
import { parseForm } from '../../core/request/parse-form.ts';
import { parseHar, readHar } from '../../core/request/parse-har.ts';
import { parseHttp, readHeaders } from '../../core/request/parse-http.ts';
import { parseImported } from '../../core/request/parse-imported.ts';
import { parseRequest } from '../../core/request/parse-request.ts';
import { readPowerShell } from '../../core/request/powershell-words.ts';
import { readShell } from '../../core/request/shell-words.ts';
import type { ShellId } from '../../core/request/windows-words.ts';
import {
  cmdPieces,
  curlPieces,
  httpFilePieces,
  httpPieces,
  jsonPieces,
  powershellPieces,
  urlPieces,
} from './dictionaries.ts';
import type { TextReader } from './text-reader.ts';

const requests = ['request', 'authorization_request', 'previous_request'] as const;
const urls = ['authorization_url', 'callback'] as const;
const shells: readonly ShellId[] = ['posix', 'cmd', 'powershell'];
const partPieces = ['@', '<', 'a', ';type=x', ';filename="', '"', '\\', ';'];
const harPieces = [...jsonPieces, '"log":{"entries":[', '"request":{"method":"POST","url":"https://a.test"'];

const charactersOf = (text: string) => text.split('').map((character, at) => ({ character, at }));

/** Readers of requests: commands of three shells, raw HTTP, forms, archives and URLs. */
export const requestReaders: readonly TextReader[] = [
  {
    of: 'request/authorization-request.ts#parseAuthorizationRequest',
    fields: ['authorization_request', 'authorization_url'],
    pieces: [...urlPieces, ...httpPieces],
    spans: true,
    read: parseAuthorizationRequest,
  },
  {
    of: 'request/authorization-request.ts#parseCallback',
    fields: ['callback'],
    pieces: urlPieces,
    spans: true,
    read: parseCallback,
  },
  {
    of: 'request/browser-target.ts#readBrowserTarget',
    fields: urls,
    pieces: urlPieces,
    read: readBrowserTarget,
  },
  {
    of: 'request/c-arguments.ts#readArguments',
    fields: ['request'],
    only: /curl/,
    pieces: cmdPieces,
    spans: true,
    read: (text) => readArguments(charactersOf(text), text),
  },
  {
    of: 'request/cmd-words.ts#readCmd',
    fields: ['request'],
    only: /curl/,
    pieces: cmdPieces,
    spans: true,
    read: (text) => [readCmd(text), readCmd(text, { strict: true })],
  },
  {
    of: 'request/powershell-words.ts#readPowerShell',
    fields: ['request'],
    only: /curl|Invoke/,
    pieces: powershellPieces,
    spans: true,
    read: (text) => [readPowerShell(text), readPowerShell(text, { strict: true })],
  },
  {
    of: 'request/shell-words.ts#readShell',
    fields: ['request'],
    only: /curl/,
    pieces: curlPieces,
    spans: true,
    read: readShell,
  },
  {
    of: 'request/curl-command.ts#readCurlCommand',
    fields: ['request'],
    only: /curl/,
    pieces: [...curlPieces, ...cmdPieces, ...powershellPieces],
    spans: true,
    read: (text) => shells.map((shell) => readCurlCommand(text, { shell })),
  },
  { of: 'request/form-part.ts#readFormPart', fields: ['request'], pieces: partPieces, read: readFormPart },
  {
    of: 'request/parse-curl.ts#parseCurl',
    fields: requests,
    only: /curl/,
    pieces: curlPieces,
    spans: true,
    read: (text) => parseCurl(text),
  },
  {
    of: 'request/other-commands.ts#readOtherCommand',
    fields: requests,
    pieces: [
      'http --form ',
      'wget ',
      '--post-data=',
      '--header ',
      'a.test/token ',
      'code=a ',
      'DPoP:b ',
      ' \\\n',
      "'",
      '$ ',
    ],
    read: readOtherCommand,
  },
  {
    of: 'request/parse-form.ts#parseForm',
    fields: ['callback', 'request'],
    pieces: ['a', '=', '&', '%41', '%', '+', ';'],
    spans: true,
    read: (text) => parseForm(text, 'body', 0),
  },
  {
    of: 'request/parse-har.ts#parseHar',
    fields: requests,
    only: /"entries"/,
    pieces: harPieces,
    read: parseHar,
  },
  {
    of: 'request/parse-har.ts#readHar',
    fields: requests,
    only: /"entries"/,
    pieces: harPieces,
    read: readHar,
  },
  {
    of: 'request/parse-http.ts#parseHttp',
    fields: requests,
    only: /HTTP\//,
    pieces: httpPieces,
    spans: true,
    read: parseHttp,
  },
  {
    of: 'request/parse-http.ts#readHeaders',
    fields: requests,
    only: /HTTP\//,
    pieces: httpPieces,
    spans: true,
    read: (text) => readHeaders(text, 0),
  },
  {
    of: 'request/parse-imported.ts#parseImported',
    fields: requests,
    pieces: [...jsonPieces, ...httpFilePieces],
    read: parseImported,
  },
  {
    of: 'request/parse-request.ts#parseRequest',
    fields: requests,
    pieces: [...httpPieces, ...curlPieces],
    spans: true,
    read: parseRequest,
  },
];
