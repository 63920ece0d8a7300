import { parseUrl, type WebUrl } from '../runtime.ts';

/** A service that people take for the one judged here: it has an API of its own, and none of these rules. */
export interface OtherService {
  readonly name: string;
  /** Why nothing is judged, in a sentence or two. */
  readonly notice: string;
}

/** singpass.md §1.1 (row e and the last), §1.13, §6. */
const services: readonly (OtherService & { readonly isIt: (url: WebUrl) => boolean })[] = [
  {
    name: 'sgID',
    notice:
      'This is sgID, not the API that is judged here: it takes a client_secret and no client assertion, so none of these rules apply.',
    isIt: ({ hostname }) => hostname === 'api.id.gov.sg',
  },
  {
    name: 'Myinfo v3 or v4',
    notice:
      'This is an old Myinfo API, not the one that is judged here. Myinfo v3 and v4 ended on 30 September 2026; Myinfo v5 is part of Singpass FAPI 2.0. None of these rules apply.',
    isIt: ({ hostname, pathname }) => isMyinfo(hostname) && /^\/com\/v\d\//.test(`${pathname}/`),
  },
  {
    name: 'Myinfo Business',
    notice:
      'This is an old Myinfo Business API, not the one that is judged here: versions 1 and 2 have to move to version 3. None of these rules apply.',
    isIt: ({ hostname, pathname }) => isMyinfo(hostname) && /^\/biz\/v\d\//.test(`${pathname}/`),
  },
  {
    name: 'Myinfo',
    notice: 'This is an old Myinfo API, not the one that is judged here. None of these rules apply.',
    isIt: ({ hostname }) => isMyinfo(hostname),
  },
];

function isMyinfo(host: string): boolean {
  return host === 'api.myinfo.gov.sg' || host.endsWith('.api.myinfo.gov.sg');
}

/** The other service that a URL belongs to; `undefined` for every other URL. */
export function otherServiceOf(text: string | undefined): OtherService | undefined {
  const url = text === undefined ? undefined : parseUrl(text);
  const service = url && services.find(({ isIt }) => isIt(url));
  return service && { name: service.name, notice: service.notice };
}

/** Wordings of the old Myinfo APIs (singpass.md §3.4). */
const oldMyinfoWords =
  /Duplicate client_assertion|Missing valid enc key in JWKS|Invalid JWS Verification|Missing ath in DPoP Proof|Duplicated DPoP-bound access_token|Invalid Ency?r?p?tion key|Invalid PKI Signature|A256M is not valid/i;
/** Longer answers are logs. */
const longestAnswer = 20_000;

/** What to say of an answer in the words of an old API; `undefined` for every other answer. */
export function noticeOfAnswer(text: string | undefined): string | undefined {
  if (text === undefined || !oldMyinfoWords.test(text.slice(0, longestAnswer))) return undefined;
  return 'The answer is in the words of Myinfo v3 or v4, which ended on 30 September 2026: another API than the one that is judged here.';
}
