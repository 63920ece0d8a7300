/** What a page writes in place of signs that would end its text (HTML, named and numeric character references). */
export const pageEntities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/** An ampersand that begins no reference: a text that a page has escaped holds none. */
export const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,5}|#x[\da-f]{1,4});)/i;
