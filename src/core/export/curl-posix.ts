import { toCurl } from './curl.ts';
import type { ExportFormat } from './export-format.ts';

export const curlPosix: ExportFormat = {
  id: 'curl',
  title: 'curl for bash, zsh or sh',
  group: 'Commands',
  lead: 'For bash, zsh or any POSIX shell. A code lives a minute and an assertion two: run it at once, or put fresh values in.',
  fileName: 'token-request.sh',
  mediaType: 'application/x-sh',
  signs: false,
  write: (request) => `${toCurl(request, { secretsAsVariables: false })}\n`,
};
