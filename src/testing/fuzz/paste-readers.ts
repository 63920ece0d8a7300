import { parseJson } from '../../core/assertion/json-text.ts';
import { readCase, readCases } from '../../core/case/case-file.ts';
import { readPaste } from '../../core/case/read-paste.ts';
import { recognisePaste } from '../../core/case/recognise.ts';
import { recogniseDiscovery } from '../../core/case/recognise-discovery.ts';
import { recogniseHar } from '../../core/case/recognise-har.ts';
import { recogniseImported } from '../../core/case/recognise-imported.ts';
import { recogniseLog } from '../../core/case/recognise-log.ts';
import { recogniseProfile } from '../../core/case/recognise-profile.ts';
import { recogniseRedirect } from '../../core/case/recognise-redirect.ts';
import { readContentLength } from '../../core/clinic/content-length.ts';
import { readLineEnds } from '../../core/clinic/line-ends.ts';
import { readRawCharacters } from '../../core/clinic/raw-characters.ts';
import { readEncoding } from '../../core/clinic/read-encoding.ts';
import { readAnsible } from '../../core/import/read-ansible.ts';
import { readBruno } from '../../core/import/read-bruno.ts';
import { readBurp } from '../../core/import/read-burp.ts';
import { readHoppscotch } from '../../core/import/read-hoppscotch.ts';
import { readHttpFile } from '../../core/import/read-http-file.ts';
import { readHurl } from '../../core/import/read-hurl.ts';
import { readInsomnia } from '../../core/import/read-insomnia.ts';
import { readKarate } from '../../core/import/read-karate.ts';
import { readMitmproxy } from '../../core/import/read-mitmproxy.ts';
import { readPostman } from '../../core/import/read-postman.ts';
import { profiles } from '../../core/profiles/registry.ts';
import { parseRequest } from '../../core/request/parse-request.ts';
import { parseHttpDate } from '../../core/response/http-date.ts';
import { parseResponse } from '../../core/response/parse-response.ts';
import { recogniseError } from '../../core/response/recognise-error.ts';
import {
  burpPieces,
  curlPieces,
  httpFilePieces,
  httpPieces,
  jsonPieces,
  logPieces,
  urlPieces,
} from './dictionaries.ts';
import type { TextReader } from './text-reader.ts';

const requests = ['request', 'authorization_request', 'previous_request'] as const;
const urls = ['authorization_url', 'callback'] as const;
const everything = [
  'request',
  'response',
  'jwks',
  'authorization_request',
  'certificates',
  'discovery',
  'client_assertion',
] as const;
const casePieces = [
  '{',
  '}',
  '[',
  ']',
  '"request":"a"',
  '"now":1',
  '"profile":"singpass-fapi"',
  '"expected":{"redirect_uris":["a"]}',
  ',',
  'null',
  '"__proto__":{}',
];
const flowPieces = [
  '127.0.0.1:1: POST https://a.test/token HTTP/2.0\n',
  '    host: a\n',
  '<< 400 Bad Request 10b\n',
  '\n',
  ' a: b\n',
];
const datePieces = ['Fri, ', '20 Nov 2026 ', '06:13:20', ' GMT', 'Friday, 20-Nov-26', 'Nov', ' ', '99'];
const postmanPieces = [
  ...jsonPieces,
  '"item":[',
  '"request":{',
  '"url":"{{a}}"',
  '"body":{"mode":"raw","raw":"',
];

/** Readers of whole pastes, of the files of tools, of answers and of what the request clinic looks at. */
export const pasteReaders: readonly TextReader[] = [
  { of: 'case/case-file.ts#readCases', fields: ['discovery'], pieces: casePieces, read: readCases },
  {
    of: 'case/case-file.ts#readCase',
    fields: ['discovery'],
    pieces: casePieces,
    read: (text) => {
      const json = parseJson(text);
      return readCase(json.ok ? json.value : text);
    },
  },
  {
    of: 'case/read-paste.ts#readPaste',
    fields: everything,
    pieces: [...httpPieces, ...curlPieces, ...jsonPieces],
    read: readPaste,
  },
  {
    of: 'case/recognise.ts#recognisePaste',
    fields: everything,
    pieces: [...httpPieces, ...logPieces, ...urlPieces],
    read: recognisePaste,
  },
  {
    of: 'case/recognise-discovery.ts#recogniseDiscovery',
    fields: ['discovery'],
    pieces: jsonPieces,
    read: recogniseDiscovery,
  },
  {
    of: 'case/recognise-har.ts#recogniseHar',
    fields: requests,
    only: /"entries"/,
    pieces: jsonPieces,
    read: recogniseHar,
  },
  {
    of: 'case/recognise-imported.ts#recogniseImported',
    fields: requests,
    pieces: [...jsonPieces, ...httpFilePieces, ...burpPieces],
    read: recogniseImported,
  },
  { of: 'case/recognise-log.ts#recogniseLog', fields: requests, pieces: logPieces, read: recogniseLog },
  {
    of: 'case/recognise-profile.ts#recogniseProfile',
    fields: urls,
    pieces: urlPieces,
    read: (text) => recogniseProfile({}, { url: text, hasDpop: false, claims: { aud: text }, login: [text] }),
  },
  {
    of: 'case/recognise-redirect.ts#recogniseRedirect',
    fields: urls,
    pieces: urlPieces,
    read: recogniseRedirect,
  },
  {
    of: 'clinic/content-length.ts#readContentLength',
    fields: ['request'],
    pieces: httpPieces,
    read: (text) => {
      const request = parseRequest(text);
      return request && readContentLength(request);
    },
  },
  {
    of: 'clinic/line-ends.ts#readLineEnds',
    fields: ['request'],
    pieces: httpPieces,
    read: (text) => readLineEnds(text),
  },
  {
    of: 'clinic/raw-characters.ts#readRawCharacters',
    fields: ['request', 'callback'],
    pieces: urlPieces,
    read: readRawCharacters,
  },
  {
    of: 'clinic/read-encoding.ts#readEncoding',
    fields: ['callback'],
    pieces: urlPieces,
    read: (text) => [
      readEncoding(text),
      readEncoding(text, { uri: true, neverPercent: true, neverSpace: true }),
    ],
  },
  {
    of: 'import/read-burp.ts#readBurp',
    fields: requests,
    only: /<items|<\?xml/,
    pieces: burpPieces,
    read: readBurp,
  },
  {
    of: 'import/read-http-file.ts#readHttpFile',
    fields: requests,
    only: /###|^@/m,
    pieces: httpFilePieces,
    read: readHttpFile,
  },
  { of: 'import/read-mitmproxy.ts#readMitmproxy', fields: requests, pieces: flowPieces, read: readMitmproxy },
  {
    of: 'import/read-insomnia.ts#readInsomnia',
    fields: ['request'],
    pieces: [
      ...jsonPieces,
      '{"__export_format":4,"resources":[',
      '{"_type":"request","method":"POST","url":"',
      '{{ _.a }}',
      '"body":{"params":[',
      'type: collection.insomnia.rest/5.0\n',
      '  - url: https://a.sg/token\n',
      '    params:\n',
      '      - name: grant_type\n        value: "x"\n',
      '    text: |-\n      {}\n',
      '  data:\n    host: a\n',
    ],
    read: readInsomnia,
  },
  {
    of: 'import/read-hoppscotch.ts#readHoppscotch',
    fields: ['request'],
    pieces: [...jsonPieces, '"endpoint":', '"requests":[{', '"folders":[{', '"body":"grant_type: <<a>>\\n"'],
    read: readHoppscotch,
  },
  {
    of: 'import/read-ansible.ts#readAnsible',
    fields: ['request'],
    pieces: [
      '- uri:\n',
      '    url: https://a.sg/token\n',
      '    method: POST\n',
      '    body_format: json\n',
      '    body:\n      grant_type: "{{ a }}"\n',
      "      code: 'b' # c\n",
    ],
    read: readAnsible,
  },
  {
    of: 'import/read-bruno.ts#readBruno',
    fields: ['request'],
    pieces: [
      'meta {\n',
      'post {\n  url: https://a.sg/token\n',
      '}\n',
      'body:form-urlencoded {\n',
      '  grant_type: {{a}}\n',
      "  code: '''\n",
      "  '''\n",
      '  ~a: b\n',
    ],
    read: readBruno,
  },
  {
    of: 'import/read-karate.ts#readKarate',
    fields: ['request'],
    pieces: [
      'Feature: a\n',
      '  Scenario: b\n',
      "    Given url 'https://a.sg'\n",
      "    And path 'a', 'token'\n",
      "    * def a = 'b'\n",
      '    And form field code = a\n',
      '    And header DPoP = "b"\n',
      '    When method post\n',
    ],
    read: readKarate,
  },
  {
    of: 'import/read-hurl.ts#readHurl',
    fields: ['request'],
    pieces: [
      'POST https://a.sg/token\n',
      '[Form]\n',
      '[FormParams]\n',
      'grant_type: {{a}}\n',
      'HTTP 200\n',
      '# a\n',
    ],
    read: readHurl,
  },
  {
    of: 'import/read-postman.ts#readPostman',
    fields: requests,
    only: /"item"/,
    pieces: postmanPieces,
    read: readPostman,
  },
  {
    of: 'response/http-date.ts#parseHttpDate',
    fields: ['response'],
    pieces: datePieces,
    read: parseHttpDate,
  },
  {
    of: 'response/parse-response.ts#parseResponse',
    fields: ['response', 'par_response'],
    pieces: httpPieces,
    read: parseResponse,
  },
  {
    of: 'response/recognise-error.ts#recogniseError',
    fields: ['response'],
    pieces: httpPieces,
    read: (text) => {
      const response = parseResponse(text);
      const profile = profiles[text.length % profiles.length];
      return response && profile && recogniseError(response, profile);
    },
  },
];
