import { dotNetCalls } from './dot-net-calls.ts';
import { httrCalls, jQueryCalls, nodeCalls, reqwestCalls, springCalls } from './form-calls.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { goCalls } from './go-calls.ts';
import { javaCalls } from './java-calls.ts';
import { configCalls, fetchCalls } from './option-calls.ts';
import { guzzleRequests, phpCurl } from './php-curl.ts';
import { powerShellCalls } from './power-shell-calls.ts';
import { urllibCalls } from './python-calls.ts';
import type { SourceScope } from './source-scope.ts';
import { stepCalls } from './step-calls.ts';
import { verbCalls } from './verb-calls.ts';

const finders: readonly Finder[] = [
  fetchCalls,
  configCalls,
  urllibCalls,
  verbCalls,
  javaCalls,
  dotNetCalls,
  goCalls,
  phpCurl,
  guzzleRequests,
  powerShellCalls,
  nodeCalls,
  jQueryCalls,
  springCalls,
  reqwestCalls,
  httrCalls,
  stepCalls,
];

/** Every call that the code shows, of whichever client. */
export function findCalls(scope: SourceScope): readonly FoundCall[] {
  return finders.flatMap((finder) => finder(scope));
}
