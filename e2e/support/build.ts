import { fileURLToPath } from 'node:url';

/** The build that the tests run against: the one that `npm test` makes, or that `BUILD` names. */
export const builtPage = process.env.BUILD ?? fileURLToPath(new URL('../../dist', import.meta.url));
