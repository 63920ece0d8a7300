/** The two integers of a DER ECDSA signature that spans the buffer exactly (RFC 3279 §2.2.3); `undefined` for anything else. */
export function readDer(bytes: Uint8Array): { readonly r: Uint8Array; readonly s: Uint8Array } | undefined {
  if (bytes[0] !== 0x30) return undefined;
  const long = bytes[1] === 0x81;
  const length = long ? bytes[2] : bytes[1];
  const start = long ? 3 : 2;
  if (length === undefined || start + length !== bytes.length) return undefined;
  const r = readInteger(bytes, start);
  const s = r && readInteger(bytes, r.end);
  return r !== undefined && s !== undefined && s.end === bytes.length
    ? { r: r.value, s: s.value }
    : undefined;
}

/** The longest number of a signature: 66 bytes of P-521 and a zero in front. */
const longestInteger = 67;

function readInteger(
  bytes: Uint8Array,
  at: number,
): { readonly value: Uint8Array; readonly end: number } | undefined {
  const length = bytes[at + 1];
  if (bytes[at] !== 0x02 || length === undefined || length === 0 || length > longestInteger) return undefined;
  const end = at + 2 + length;
  return end <= bytes.length ? { value: bytes.slice(at + 2, end), end } : undefined;
}
