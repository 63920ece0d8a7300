import { appNotActive } from './app-not-active.ts';
import { callerCaOutdated } from './caller-ca-outdated.ts';
import { callerTlsOld } from './caller-tls-old.ts';
import { connectionReset } from './connection-reset.ts';
import { egressBlocked } from './egress-blocked.ts';
import { localhostForbidden } from './localhost-forbidden.ts';
import { mtlsUnexpected } from './mtls-unexpected.ts';
import { proxyMitm } from './proxy-mitm.ts';
import { rateLimited } from './rate-limited.ts';
import { retryBurnsCode } from './retry-burns-code.ts';
import { serverCannotFetchJwks } from './server-cannot-fetch-jwks.ts';
import { serverOutage } from './server-outage.ts';
import { serverStrictnessChanged } from './server-strictness-changed.ts';
import { wafHtml } from './waf-html.ts';
import { wrongAppType } from './wrong-app-type.ts';

export const environmentChecks = [
  egressBlocked,
  proxyMitm,
  callerCaOutdated,
  callerTlsOld,
  mtlsUnexpected,
  connectionReset,
  rateLimited,
  wafHtml,
  serverCannotFetchJwks,
  serverOutage,
  retryBurnsCode,
  wrongAppType,
  appNotActive,
  localhostForbidden,
  serverStrictnessChanged,
] as const;
