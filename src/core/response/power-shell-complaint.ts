import type { ParsedResponse } from './parsed-response.ts';

/** What Invoke-WebRequest says of curl's options; of a connection or a refusal it speaks too, and means no options. */
export const powerShellWords =
  /A positional parameter cannot be found that accepts argument|Cannot bind parameter 'Headers'|A parameter cannot be found that matches parameter name '[A-Za-z]{1,20}'|Missing an argument for parameter '[A-Za-z]{1,20}'|the parameter name '[A-Za-z]{1,20}' is ambiguous/;

/** The words with which PowerShell refused a command that was written for curl; `undefined` where it did not. */
export function powerShellComplaint(response: ParsedResponse | undefined): string | undefined {
  return powerShellWords.exec(response?.text.slice(0, 20_000) ?? '')?.[0];
}
