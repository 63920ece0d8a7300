/**
 * The name behind a prefix of a fragment (`#rule=` or `#example=`), known or not, in lower case; `undefined` where the fragment
 * does not begin so. What a chat or a mail puts behind a link is no part of it.
 */
export function readAnchor(prefix: string, fragment: string): string | undefined {
  if (!fragment.startsWith(prefix)) return undefined;
  return fragment
    .slice(prefix.length)
    .replace(/[^a-z\d-].*/is, '')
    .toLowerCase();
}
