import type { DownloadFailure } from '../platform/download-document.ts';

/** Why a download failed, in words; `document` is what was asked for, such as "a key set". */
export function downloadFailureWords(failure: DownloadFailure, document: string): string {
  switch (failure.kind) {
    case 'address':
      return 'This is no https address.';
    case 'redirect':
      return 'The host sends on to another address (a redirect). Only the host on the button is asked, so that address was not. This shows it, behind Location; enter it here, or paste the output:';
    case 'blocked':
      return 'Cannot check from a browser; it could not be fetched here: the host does not allow other pages to read it (CORS), or it cannot be reached. That says nothing about what other servers see. Run this instead, and paste its output:';
    case 'status':
      return `The host answered with status ${failure.status}.`;
    case 'too-large':
      return `The answer is larger than a megabyte: that is not ${document}.`;
    case 'timeout':
      return 'No answer within ten seconds. Try it from a terminal, and paste the output:';
  }
}

/** Whether a terminal can do what the page could not. */
export function isWorthATerminal({ kind }: DownloadFailure): boolean {
  return kind === 'blocked' || kind === 'timeout' || kind === 'redirect';
}
