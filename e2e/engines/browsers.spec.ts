import { expect, test } from '@playwright/test';
import { journeys } from './journeys.ts';
import { visitorOn } from './page-visitor.ts';
import { travel } from './travel.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: 90_000 });

for (const [name, journey] of Object.entries(journeys)) {
  test(name, async ({ page }) => {
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    await travel(journey, visitorOn(page));
    expect(broken).toEqual([]);
  });
}
