import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { GuideId } from './guide-ids.ts';
import { guides } from './registry.ts';
import { walk } from './walk.ts';

/** The questions of a guide that the evidence of a case answers with no. */
async function struckOut(guide: GuideId, given: Case): Promise<readonly string[]> {
  const { diagnosis } = await analyse(given, testNow);
  const stages = Object.entries(guides[guide].nodes).map(([start, node]) => ({
    ...guides[guide],
    start,
    nodes: { [start]: node },
  }));
  return stages
    .flatMap((stage) => walk(stage, {}, (code) => diagnosis.outcomes[code]).steps)
    .filter(({ by, answer }) => by === 'evidence' && answer === 'no')
    .map(({ questionId }) => questionId);
}

const encrypted =
  '{"access_token":"an-access-token-of-the-tests","token_type":"DPoP","id_token":"eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImVuYyI6IkEyNTZDQkMtSFM1MTIiLCJraWQiOiJlbmMtMSJ9.YQ.Yg.Yw.ZA"}';
const page = 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html><body>Denied</body></html>';

describe('what the checks see only in part', () => {
  it.each<readonly [GuideId, string, readonly string[]]>([
    ['server-side-error', errorAnswer(500, 'server_error'), ['whitelist', 'outage', 'blocked', 'slow']],
    ['invalid-client', errorAnswer(400, 'invalid_client'), ['active', 'stricter', 'jti', 'now-jti']],
    ['invalid-grant', errorAnswer(400, 'invalid_grant'), ['reused', 'profile', 'retry', 'wrongcode']],
    ['invalid-request', errorAnswer(400, 'invalid_request'), ['par', 'uri', 'enc']],
    ['invalid-scope', errorAnswer(400, 'invalid_scope'), ['app-type']],
    ['not-from-the-token-endpoint', page, ['waf', 'page-proxy']],
    ['no-response', 'curl: (56) Recv failure: Connection reset by peer', ['shell-complaint']],
    ['success', encrypted, ['decrypt', 'token-alg', 'token-claims', 'token-sub']],
    ['fails-after-success', encrypted, ['wrong-key', 'no-key', 'key-wrap', 'token-sub', 'times']],
  ])('is asked in the guide %s, though they find nothing', async (guide, response, asked) => {
    const struck = await struckOut(guide, await fapiCase({ response }));
    expect(struck.filter((id) => asked.includes(id))).toEqual([]);
  });

  it('is decided for all that where they find it', async () => {
    const previous_request = `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n`;
    const given = await fapiCase({ response: errorAnswer(400, 'invalid_grant') });
    const again = { ...given, previous_request: given.request ?? previous_request };
    const { diagnosis } = await analyse(again, testNow);
    const there = walk(guides['invalid-grant'], {}, (code) => diagnosis.outcomes[code]);
    expect(there.steps.find(({ questionId }) => questionId === 'reused')).toMatchObject({
      by: 'evidence',
      answer: 'yes',
    });
  });
});
