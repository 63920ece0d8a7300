import { curlCmd } from './curl-cmd.ts';
import { curlPosix } from './curl-posix.ts';
import { curlPowerShell } from './curl-powershell.ts';
import type { ExportFormat } from './export-format.ts';
import { har } from './har.ts';
import { httpFile } from './http-file.ts';
import { invokeRestMethod } from './invoke-rest-method.ts';
import { postman } from './postman.ts';
import { csharp } from './programs/csharp.ts';
import { go } from './programs/go.ts';
import { java } from './programs/java.ts';
import { nodeJose } from './programs/node-jose.ts';
import { nodeOpenidClient } from './programs/node-openid-client.ts';
import { php } from './programs/php.ts';
import { python } from './programs/python.ts';

/** Every format, in the order in which they are offered. Large: no part of the first screen may import it. */
export const exportFormats: readonly ExportFormat[] = [
  curlPosix,
  curlCmd,
  curlPowerShell,
  invokeRestMethod,
  httpFile,
  postman,
  har,
  nodeJose,
  nodeOpenidClient,
  python,
  java,
  csharp,
  go,
  php,
];

export function exportFormatOf(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
