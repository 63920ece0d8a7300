import { readAnchor } from '../read-anchor.ts';

const prefix = '#example=';

/** The fragment that opens an example. */
export function exampleAnchor(id: string): string {
  return `${prefix}${id}`;
}

/** The example that a fragment names, known or not; `undefined` where it is no fragment of an example. */
export function readExampleAnchor(fragment: string): string | undefined {
  return readAnchor(prefix, fragment);
}
