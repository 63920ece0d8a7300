import { assertionBase64Twice } from './assertion-base64-twice.ts';
import { assertionBearerPrefix } from './assertion-bearer-prefix.ts';
import { assertionBytesLiteral } from './assertion-bytes-literal.ts';
import { assertionEmptySignature } from './assertion-empty-signature.ts';
import { assertionFiveParts } from './assertion-five-parts.ts';
import { assertionIsAccessToken } from './assertion-is-access-token.ts';
import { assertionIsDpopProof } from './assertion-is-dpop-proof.ts';
import { assertionIsIdToken } from './assertion-is-id-token.ts';
import { assertionIsRequestObject } from './assertion-is-request-object.ts';
import { assertionJsonSerialization } from './assertion-json-serialization.ts';
import { assertionLineWrapped } from './assertion-line-wrapped.ts';
import { assertionNotJwt } from './assertion-not-jwt.ts';
import { assertionPadding } from './assertion-padding.ts';
import { assertionPercentEncoded } from './assertion-percent-encoded.ts';
import { assertionStdBase64 } from './assertion-std-base64.ts';
import { assertionTruncated } from './assertion-truncated.ts';
import { assertionTwoParts } from './assertion-two-parts.ts';
import { duplicateJsonKeys } from './duplicate-json-keys.ts';
import { headerNotJson } from './header-not-json.ts';
import { headerPayloadSwapped } from './header-payload-swapped.ts';
import { payloadDoubleJson } from './payload-double-json.ts';
import { payloadNotJson } from './payload-not-json.ts';
import { payloadWrapped } from './payload-wrapped.ts';

export const assertionChecks = [
  assertionNotJwt,
  assertionTwoParts,
  assertionEmptySignature,
  assertionFiveParts,
  assertionBearerPrefix,
  assertionBytesLiteral,
  assertionLineWrapped,
  assertionStdBase64,
  assertionPadding,
  assertionTruncated,
  assertionJsonSerialization,
  assertionBase64Twice,
  assertionPercentEncoded,
  headerNotJson,
  payloadNotJson,
  payloadDoubleJson,
  payloadWrapped,
  headerPayloadSwapped,
  assertionIsIdToken,
  assertionIsAccessToken,
  assertionIsDpopProof,
  assertionIsRequestObject,
  duplicateJsonKeys,
] as const;
