import type { ParsedResponse } from './parsed-response.ts';

/** What Invoke-WebRequest says of curl's options. */
const complaint =
  /A positional parameter cannot be found that accepts argument|Cannot bind parameter 'Headers'|A parameter cannot be found that matches parameter name '[A-Za-z]{1,20}'|Invoke-WebRequest : [^\n]{0,100}/;

/** The words with which PowerShell refused a command that was written for curl; `undefined` where it did not. */
export function powerShellComplaint(response: ParsedResponse | undefined): string | undefined {
  return complaint.exec(response?.text.slice(0, 20_000) ?? '')?.[0];
}
