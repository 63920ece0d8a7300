import { ctFormJsonBody } from './ct-form-json-body.ts';
import { ctJsonBody } from './ct-json-body.ts';
import { ctMissing } from './ct-missing.ts';
import { ctMultipart } from './ct-multipart.ts';
import { ctTextPlain } from './ct-text-plain.ts';
import { ctTypo } from './ct-typo.ts';
import { doubleEncoded } from './double-encoded.ts';
import { paramTrailingNewline } from './param-trailing-newline.ts';
import { plusBecomesSpace } from './plus-becomes-space.ts';
import { shellSingleQuoteVar } from './shell-single-quote-var.ts';
import { shellUnquotedAmp } from './shell-unquoted-amp.ts';

export const transportChecks = [
  ctJsonBody,
  ctFormJsonBody,
  ctMissing,
  ctMultipart,
  ctTypo,
  ctTextPlain,
  paramTrailingNewline,
  doubleEncoded,
  plusBecomesSpace,
  shellSingleQuoteVar,
  shellUnquotedAmp,
] as const;
