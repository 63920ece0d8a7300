import { expect } from '@playwright/test';
import type { Journey } from './journeys.ts';
import { startSite } from './site.ts';
import { expectNoScriptErrors, type Visitor } from './visitor.ts';

/** Sends a visitor on a journey to a page of its own, and holds that nothing broke on the way. */
export async function travel(journey: Journey, visitor: Visitor): Promise<void> {
  const site = await startSite();
  try {
    await journey(visitor, site);
    await expectNoScriptErrors(visitor);
  } finally {
    await site.stop();
  }
  expect(site.complaints).toEqual([]);
}
