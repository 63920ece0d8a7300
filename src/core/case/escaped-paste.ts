import { bareAmpersand, pageEntities } from '../page-entities.ts';

/** How a page writes a sign (HTML, named and numeric character references). */
const entity = /&(?:amp|lt|gt|quot|apos|#(\d{1,5})|#x([\dA-Fa-f]{1,4}));/g;

/** Each sign that a page escapes, as it then stands there; one of them tells, for an ampersand alone may be the fault of the body. */
const signs = [
  { bare: '"', escaped: /&(?:quot|#34|#x22);/i },
  { bare: "'", escaped: /&(?:apos|#0?39|#x27);/i },
  { bare: '<', escaped: /&(?:lt|#60|#x3c);/i },
  { bare: '>', escaped: /&(?:gt|#62|#x3e);/i },
] as const;

/**
 * A text that was copied from the source of a page, with its signs as they were before: each ampersand begins a reference, and no sign
 * that is escaped in one place stands bare in another. Any other text as it is. Linear.
 */
export function withoutEntities(text: string): string {
  if (!text.includes('&amp;') && !text.includes('&quot;')) return text;
  if (bareAmpersand.test(text) || /[<>]/.test(text)) return text;
  const escaped = signs.filter((sign) => sign.escaped.test(text));
  if (escaped.length === 0 || escaped.some(({ bare }) => text.includes(bare))) return text;
  return text.replace(
    entity,
    (sign: string, decimal?: string, hex?: string) =>
      pageEntities.get(sign) ?? String.fromCharCode(Number(decimal ?? `0x${hex}`)),
  );
}
