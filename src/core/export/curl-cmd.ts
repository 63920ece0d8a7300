import { type CurlValue, globOption } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import { curlHeader, formWord } from './form-words.ts';

/** What stands safely in double quotes, for cmd.exe and for the program: printable ASCII but `"` and `%`. */
const plain = /^[ !#$&-~]*$/;

/**
 * A word of a command file for cmd.exe, which the program's runtime takes apart (learn.microsoft.com: "cmd", "Parsing C
 * command-line arguments"). A quote inside would end the quoting of cmd.exe, which knows no `\"`: then every sign that means
 * something to it gets a `^`, and it never begins to quote. `%` is doubled, as a file needs it.
 */
export function quoteCmd(text: string): string {
  const word = `"${text.replace(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)(\\+)$/, '$1$1')}"`;
  const escaped = text.includes('"') ? word.replace(/[()^"<>&|!]/g, '^$&') : word;
  return escaped.replaceAll('%', '%%');
}

function parameterWord({ name, value, variable }: CurlValue): string {
  const safeName = formWord(name);
  if (variable !== undefined) return `--data-urlencode "${safeName.replaceAll('%', '%%')}=%${variable}%"`;
  // curl encodes what stands behind the first `=`; what cmd.exe or a code page could alter is encoded here.
  if (plain.test(value) && formWord(value) !== value)
    return `--data-urlencode ${quoteCmd(`${safeName}=${value}`)}`;
  return `-d ${quoteCmd(`${safeName}=${formWord(value)}`)}`;
}

function headerWord({ name, value, variable }: CurlValue): string {
  if (variable !== undefined) return `-H "${name.replaceAll('%', '%%')}: %${variable}%"`;
  return `-H ${quoteCmd(curlHeader(name, value))}`;
}

export const curlCmd: ExportFormat = {
  id: 'curl-cmd',
  title: 'curl for cmd.exe',
  group: 'Commands',
  lead: 'Save it as a .cmd file and run that. Pasted into the prompt it does the same as long as it holds no %%, which only a file turns into %.',
  fileName: 'token-request.cmd',
  mediaType: 'application/octet-stream',
  signs: false,
  write({ method, url, headers, parameters }) {
    const lines = [
      `curl.exe -i ${globOption(url)}-X ${quoteCmd(method)} ${quoteCmd(url)}`,
      ...headers.map(headerWord),
      ...parameters.map(parameterWord),
    ];
    const settings = [...parameters, ...headers].flatMap(({ variable }) =>
      variable === undefined ? [] : [`set "${variable}=..."`],
    );
    const command = lines.join(' ^\r\n  ');
    return `${settings.length === 0 ? '' : `${settings.join('\r\n')}\r\n\r\n`}${command}\r\n`;
  },
};
