import { localKeyWrongType } from './local-key-wrong-type.ts';
import { localPemNewlines } from './local-pem-newlines.ts';
import { sigDer } from './sig-der.ts';
import { sigDoubleHash } from './sig-double-hash.ts';
import { sigDpopKey } from './sig-dpop-key.ts';
import { sigEncKey } from './sig-enc-key.ts';
import { sigFromOtherToken } from './sig-from-other-token.ts';
import { sigHashMismatch } from './sig-hash-mismatch.ts';
import { sigHex } from './sig-hex.ts';
import { sigHmacPublicKey } from './sig-hmac-public-key.ts';
import { sigMultiInstanceKeys } from './sig-multi-instance-keys.ts';
import { sigNewlineInInput } from './sig-newline-in-input.ts';
import { sigOldKey } from './sig-old-key.ts';
import { sigOtherListedKey } from './sig-other-listed-key.ts';
import { sigPaddedOrStdInput } from './sig-padded-or-std-input.ts';
import { sigPayloadOnly } from './sig-payload-only.ts';
import { sigPublishedSampleKey } from './sig-published-sample-key.ts';
import { sigReencodedPayload } from './sig-reencoded-payload.ts';
import { sigRsOrder } from './sig-rs-order.ts';
import { sigRsaPadding } from './sig-rsa-padding.ts';
import { sigSignedBigint } from './sig-signed-bigint.ts';
import { sigTruncated } from './sig-truncated.ts';
import { sigUnpaddedRs } from './sig-unpadded-rs.ts';
import { sigUtf16Input } from './sig-utf16-input.ts';
import { sigWrongKey } from './sig-wrong-key.ts';
import { sigZeroExtended } from './sig-zero-extended.ts';

export const signatureChecks = [
  sigDer,
  sigOtherListedKey,
  sigEncKey,
  sigDpopKey,
  sigOldKey,
  sigFromOtherToken,
  sigHmacPublicKey,
  sigRsaPadding,
  sigMultiInstanceKeys,
  sigUnpaddedRs,
  sigSignedBigint,
  sigZeroExtended,
  sigHex,
  sigRsOrder,
  sigHashMismatch,
  sigDoubleHash,
  sigNewlineInInput,
  sigPayloadOnly,
  sigPaddedOrStdInput,
  sigUtf16Input,
  sigReencodedPayload,
  sigTruncated,
  sigWrongKey,
  sigPublishedSampleKey,
  localPemNewlines,
  localKeyWrongType,
] as const;
