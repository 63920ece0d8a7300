import { parseForm } from '../request/parse-form.ts';
import type { CurlValue } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import { formWord, headerLine } from './form-words.ts';

const shown = ({ value, variable }: CurlValue): string =>
  variable === undefined ? value : `{{${variable}}}`;

/** The last second of the year 9999, beyond which a date is written otherwise. */
const lastSecond = 253_402_300_799;

const toIsoTime = (seconds: number): string =>
  new Date(Math.min(Math.max(0, seconds || 0), lastSecond) * 1000).toISOString();

/** HAR 1.2: one entry with the request; the answer is empty, as in what was never sent. */
export const har: ExportFormat = {
  id: 'har',
  title: 'HAR',
  group: 'Files',
  lead: 'HTTP Archive 1.2, which Postman, Insomnia, Fiddler, Charles and this page open. It knows no variables: a secret is {{NAME}}, to be replaced.',
  fileName: 'token-request.har',
  mediaType: 'application/json',
  signs: false,
  write({ method, url, headers, parameters, now }) {
    const mimeType = 'application/x-www-form-urlencoded';
    const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? '';
    const document = {
      log: {
        version: '1.2',
        creator: { name: 'Token Triage', version: '1' },
        entries: [
          {
            startedDateTime: toIsoTime(now),
            time: 0,
            request: {
              method,
              url,
              httpVersion: 'HTTP/1.1',
              cookies: [],
              headers: [
                ...headers.map((header) => ({ name: header.name, value: headerLine(shown(header)) })),
                { name: 'Content-Type', value: mimeType },
              ],
              queryString: parseForm(query, 'query').map(({ name, value }) => ({ name, value })),
              postData: {
                mimeType,
                params: parameters.map((parameter) => ({ name: parameter.name, value: shown(parameter) })),
                text: parameters
                  .map(
                    ({ name, value, variable }) =>
                      `${formWord(name)}=${variable === undefined ? formWord(value) : `{{${variable}}}`}`,
                  )
                  .join('&'),
              },
              headersSize: -1,
              bodySize: -1,
            },
            response: {
              status: 0,
              statusText: '',
              httpVersion: 'HTTP/1.1',
              cookies: [],
              headers: [],
              content: { size: 0, mimeType: '' },
              redirectURL: '',
              headersSize: -1,
              bodySize: -1,
            },
            cache: {},
            timings: { send: 0, wait: 0, receive: 0 },
          },
        ],
      },
    };
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};
