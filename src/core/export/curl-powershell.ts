import { type CurlValue, globOption } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import { curlHeader, formWord } from './form-words.ts';
import { powerShellSettings, quotePowerShell } from './powershell-words.ts';

/**
 * Words that Windows PowerShell 5.1 and PowerShell 7.3 hand to a program alike: no double quote (5.1 takes it off, 7.3 does
 * not), no backslash at the end. Source: about_Parsing, "Passing arguments that contain quote characters".
 */
const passedAlike = (text: string): boolean => !text.includes('"') && !text.endsWith('\\');

const plain = /^[ !#$&-~]*$/;

function parameterWord({ name, value, variable }: CurlValue): string {
  const safeName = formWord(name);
  if (variable !== undefined) return `--data-urlencode "${safeName}=$${variable}"`;
  const isPlain = plain.test(value) && !value.endsWith('\\');
  if (isPlain && formWord(value) !== value)
    return `--data-urlencode ${quotePowerShell(`${safeName}=${value}`)}`;
  return `-d ${quotePowerShell(`${safeName}=${formWord(value)}`)}`;
}

const lineOf = ({ name, value }: CurlValue): string => curlHeader(name, value);

function headerWord(header: CurlValue): string {
  const { name, variable } = header;
  // A backtick in a name would be an escape in these quotes.
  if (variable !== undefined) return `-H "${name.replace(/[`$]/g, '`$&')}: $${variable}"`;
  return `-H ${quotePowerShell(lineOf(header))}`;
}

export const curlPowerShell: ExportFormat = {
  id: 'curl-powershell',
  title: 'curl.exe for PowerShell',
  group: 'Commands',
  lead: 'For Windows PowerShell 5.1 and PowerShell 7. It says curl.exe, because curl alone is another command in 5.1.',
  fileName: 'token-request-curl.ps1',
  mediaType: 'application/octet-stream',
  signs: false,
  write({ method, url, headers, parameters }) {
    const isPiped = (header: CurlValue): boolean =>
      header.variable === undefined && !passedAlike(lineOf(header));
    const piped = headers.filter(isPiped);
    const lines = [
      `curl.exe -i ${globOption(url)}-X ${quotePowerShell(method)} ${quotePowerShell(url.replaceAll('"', '%22').replace(/\\$/, '%5C'))}`,
      ...(piped.length === 0 ? [] : [`-H '@-'`]),
      ...headers.filter((header) => !isPiped(header)).map(headerWord),
      ...parameters.map(parameterWord),
    ];
    const command = lines.join(' `\n  ');
    const variables = [...parameters, ...headers].flatMap(({ variable }) => variable ?? []);
    // Headers that no argument carries in both versions go by standard input.
    const input = piped.map((header) => quotePowerShell(lineOf(header))).join(', ');
    return `${powerShellSettings(variables)}${input === '' ? '' : `${input} | `}${command}\n`;
  },
};
