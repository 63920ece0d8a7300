import { test } from '@playwright/test';
import { visitorThrough } from './driver-visitor.ts';
import { journeys } from './journeys.ts';
import { travel } from './travel.ts';
import { startWebKit, type WebKitBrowser } from './webkit-browser.ts';

let browser: WebKitBrowser;
test.beforeAll(async () => {
  browser = await startWebKit();
});
test.afterAll(() => browser?.stop());

test.describe.configure({ timeout: 90_000 });

for (const [name, journey] of Object.entries(journeys)) {
  test(name, () => travel(journey, visitorThrough(browser.driver)));
}
