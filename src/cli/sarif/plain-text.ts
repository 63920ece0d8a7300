import type { Message } from './sarif-log.ts';

/**
 * Text as a SARIF message: single braces would be places for arguments (§3.11.5), and `[words](address)` a link (§3.11.6), which
 * nothing pasted may become.
 */
export function plainText(text: string): Message {
  return { text: escapeBraces(text).replaceAll('](', '] (') };
}

/** For text of our own in Markdown. */
export function escapeBraces(text: string): string {
  return text.replaceAll(/[{}]/g, (brace) => brace + brace);
}
