const prefix = '#example=';

/** The fragment that opens an example. */
export function exampleAnchor(id: string): string {
  return `${prefix}${id}`;
}

/** The example that a fragment names, known or not; `undefined` where it is no fragment of an example. */
export function readExampleAnchor(fragment: string): string | undefined {
  if (!fragment.startsWith(prefix)) return undefined;
  // What a chat or a mail puts behind a link is no part of the name.
  return fragment
    .slice(prefix.length)
    .replace(/[^a-z\d-].*/is, '')
    .toLowerCase();
}
