/** Writes a raw r‖s as DER (RFC 3279 §2.2.3), for any curve. */
export function toDer(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  const body = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))];
  const length = body.length < 128 ? [body.length] : [0x81, body.length];
  return Uint8Array.from([0x30, ...length, ...body]);
}

function integer(number: Uint8Array): readonly number[] {
  let digits = [...number];
  while (digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 128) digits = digits.slice(1);
  if ((digits[0] ?? 0) >= 128) digits = [0, ...digits];
  return [2, digits.length, ...digits];
}
