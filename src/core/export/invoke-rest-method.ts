import type { CurlValue } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import { formWord, headerLine } from './form-words.ts';
import { powerShellSettings, quotePowerShell } from './powershell-words.ts';

function pair({ name, value, variable }: CurlValue): string {
  const safeName = formWord(name);
  return variable === undefined
    ? quotePowerShell(`${safeName}=${formWord(value)}`)
    : `"${safeName}=$([uri]::EscapeDataString($${variable}))"`;
}

/** Headers of the same name are one with commas (RFC 9110 §5.3): a table of PowerShell takes no name twice. */
function headerTable(headers: readonly CurlValue[]): string {
  const values = new Map<string, { readonly name: string; readonly parts: string[] }>();
  for (const { name, value, variable } of headers) {
    const entry = values.get(name.toLowerCase()) ?? { name, parts: [] };
    entry.parts.push(variable === undefined ? quotePowerShell(headerLine(value)) : `$${variable}`);
    values.set(name.toLowerCase(), entry);
  }
  const lines = [...values.values()].map(({ name, parts }) => {
    const value = parts.length === 1 ? parts[0] : `(${parts.join(', ')} -join ', ')`;
    return `    ${quotePowerShell(name)} = ${value}\n`;
  });
  return `@{\n${lines.join('')}  }`;
}

export const invokeRestMethod: ExportFormat = {
  id: 'powershell',
  title: 'Invoke-RestMethod for PowerShell',
  group: 'Commands',
  lead: 'For Windows PowerShell 5.1 and PowerShell 7, without curl. It prints the answer, and of a refusal the status and the body.',
  fileName: 'token-request.ps1',
  mediaType: 'application/octet-stream',
  signs: false,
  write({ method, url, headers, parameters }) {
    const variables = [...parameters, ...headers].flatMap(({ variable }) => variable ?? []);
    return `${powerShellSettings(variables)}$request = @{
  Method = ${quotePowerShell(method)}
  Uri = ${quotePowerShell(url)}
  ContentType = 'application/x-www-form-urlencoded'
  Headers = ${headerTable(headers)}
  Body = @(
${parameters.map((parameter) => `    ${pair(parameter)}\n`).join('')}  ) -join '&'
}
try {
  Invoke-RestMethod @request | ConvertTo-Json
} catch {
  [int]$_.Exception.Response.StatusCode
  $_.ErrorDetails.Message
}
`;
  },
};
