import type { CurlValue } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import { formWord, headerLine } from './form-words.ts';

const slot = (variable: string): string => `{{${variable}}}`;

const pair = ({ name, value, variable }: CurlValue): string =>
  `${formWord(name)}=${variable === undefined ? formWord(value) : slot(variable)}`;

export const httpFile: ExportFormat = {
  id: 'http',
  title: '.http file',
  group: 'Files',
  lead: 'For the HTTP client of IntelliJ, Visual Studio and, with the extension REST Client, VS Code. What a variable holds is sent as it stands: percent-encode what is not base64url.',
  fileName: 'token-request.http',
  mediaType: 'text/plain',
  signs: false,
  write({ method, url, headers, parameters }) {
    const variables = [...parameters, ...headers].flatMap(({ variable }) => variable ?? []);
    const lines = headers.map(
      ({ name, value, variable }) =>
        `${name}: ${variable === undefined ? headerLine(value) : slot(variable)}\n`,
    );
    return [
      ...variables.map((name) => `@${name} = ...\n`),
      variables.length === 0 ? '' : '\n',
      `### Token request\n${method} ${url.replaceAll(' ', '%20')}\n`,
      ...lines,
      'Content-Type: application/x-www-form-urlencoded\n\n',
      // No line end behind the body: some clients would send it.
      parameters.map(pair).join('&'),
    ].join('');
  },
};
