import { toBase64Url } from '../../core/assertion/base64url.ts';
import nist from './nist-ecdsa.fixture.json' with { type: 'json' };
import type { BytesVector } from './vector.ts';

const widths = { ES256: 32, ES384: 48, ES512: 66 } as const;
const curves = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' } as const;

/** Hexadecimal digits as so many bytes: the vectors leave zeros in front out, or write more. */
function inBytes(hex: string, width: number): Uint8Array {
  return Uint8Array.from(
    Buffer.from(
      BigInt(`0x${hex}`)
        .toString(16)
        .padStart(width * 2, '0'),
      'hex',
    ),
  );
}

/** NIST's vectors for verifying: good ones, and such in which the message, r, s or the key was changed. */
export const nistVectors: readonly BytesVector[] = nist.vectors.map(
  ({ alg: name, message, x, y, r, s, result }, at) => {
    const alg = name as BytesVector['alg'];
    const width = widths[alg];
    return {
      name: `${alg} ${at}: ${result}`,
      alg,
      jwk: {
        kty: 'EC',
        crv: curves[alg],
        x: toBase64Url(inBytes(x, width)),
        y: toBase64Url(inBytes(y, width)),
      },
      message: toBase64Url(Buffer.from(message, 'hex')),
      signature: toBase64Url(Buffer.concat([inBytes(r, width), inBytes(s, width)])),
      valid: result.startsWith('P'),
    };
  },
);
