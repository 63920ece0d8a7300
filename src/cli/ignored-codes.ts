import { type FaultCode, isFaultCode } from '../core/catalogue/faults.ts';
import { failure, type Result, success } from '../core/result.ts';
import { nearestCodes } from '../core/rule-reference/nearest-codes.ts';

/** Codes as typed; a failure is one line with the nearest codes. */
export function readIgnored(typed: readonly string[]): Result<readonly FaultCode[], string> {
  const codes: FaultCode[] = [];
  for (const word of typed) {
    const code = word.trim().toLowerCase();
    if (isFaultCode(code)) codes.push(code);
    else return failure(`cannot ignore ${word || '(nothing)'}: ${noRule(word)}`);
  }
  return success(codes);
}

/** That no rule has this code, with what was perhaps meant. */
export function noRule(code: string): string {
  const near = nearestCodes(code);
  const hint = near.length === 0 ? '--explain all lists every one' : `nearest: ${near.join(', ')}`;
  return `no rule is called ${code}; ${hint}`;
}
