/** That the engine lacks an algorithm, such as `ES512 (P-521)`, and what to do; for the page and for the command line. */
export function describeLack(lacking: string): string {
  return `the cryptography of this browser has no ${lacking}. Current versions of Chrome, Edge and Firefox have it, and so has the command line.`;
}
