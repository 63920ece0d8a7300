import { basicHeaderPlusAssertion } from './basic-header-plus-assertion.ts';
import { bearerHeaderPlusAssertion } from './bearer-header-plus-assertion.ts';
import { bodyEmpty } from './body-empty.ts';
import { bomInBody } from './bom-in-body.ts';
import { clientSecretUsed } from './client-secret-used.ts';
import { corppassSingpassMixed } from './corppass-singpass-mixed.ts';
import { corsBrowserCall } from './cors-browser-call.ts';
import { ctFormJsonBody } from './ct-form-json-body.ts';
import { ctJsonBody } from './ct-json-body.ts';
import { ctMissing } from './ct-missing.ts';
import { ctMultipart } from './ct-multipart.ts';
import { ctTextPlain } from './ct-text-plain.ts';
import { ctTypo } from './ct-typo.ts';
import { curlAtFileLiteral } from './curl-at-file-literal.ts';
import { curlMissingXOrD } from './curl-missing-x-or-d.ts';
import { curlUrlencodeWholeBody } from './curl-urlencode-whole-body.ts';
import { doubleEncoded } from './double-encoded.ts';
import { duplicateParam } from './duplicate-param.ts';
import { emptyParam } from './empty-param.ts';
import { htmlEscapedAmp } from './html-escaped-amp.ts';
import { invisibleChars } from './invisible-chars.ts';
import { legacyFapiMixed } from './legacy-fapi-mixed.ts';
import { methodGet } from './method-get.ts';
import { newlineInsideBody } from './newline-inside-body.ts';
import { paramNameWrong } from './param-name-wrong.ts';
import { paramTrailingNewline } from './param-trailing-newline.ts';
import { paramsInQuery } from './params-in-query.ts';
import { percentMalformed } from './percent-malformed.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { plusBecomesSpace } from './plus-becomes-space.ts';
import { postRedirectedToGet } from './post-redirected-to-get.ts';
import { powershellCurlAlias } from './powershell-curl-alias.ts';
import { proxyAlteredRequest } from './proxy-altered-request.ts';
import { quotesInValue } from './quotes-in-value.ts';
import { shellSingleQuoteVar } from './shell-single-quote-var.ts';
import { shellUnquotedAmp } from './shell-unquoted-amp.ts';
import { smartPunctuation } from './smart-punctuation.ts';
import { unescapedAmpHash } from './unescaped-amp-hash.ts';
import { windowsCmdSingleQuotes } from './windows-cmd-single-quotes.ts';
import { windowsLineContinuation } from './windows-line-continuation.ts';
import { wrongHostEnv } from './wrong-host-env.ts';
import { wrongPath } from './wrong-path.ts';

export const transportChecks = [
  ctJsonBody,
  ctFormJsonBody,
  ctMissing,
  ctMultipart,
  ctTypo,
  ctTextPlain,
  methodGet,
  paramsInQuery,
  postRedirectedToGet,
  wrongPath,
  wrongHostEnv,
  legacyFapiMixed,
  corppassSingpassMixed,
  bodyEmpty,
  bomInBody,
  newlineInsideBody,
  paramTrailingNewline,
  doubleEncoded,
  plusBecomesSpace,
  unescapedAmpHash,
  percentMalformed,
  htmlEscapedAmp,
  shellSingleQuoteVar,
  shellUnquotedAmp,
  windowsCmdSingleQuotes,
  powershellCurlAlias,
  windowsLineContinuation,
  curlUrlencodeWholeBody,
  curlAtFileLiteral,
  curlMissingXOrD,
  placeholderLeft,
  smartPunctuation,
  invisibleChars,
  quotesInValue,
  duplicateParam,
  emptyParam,
  paramNameWrong,
  basicHeaderPlusAssertion,
  bearerHeaderPlusAssertion,
  clientSecretUsed,
  corsBrowserCall,
  proxyAlteredRequest,
] as const;
