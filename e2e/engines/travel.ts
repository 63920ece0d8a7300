import { expect } from '@playwright/test';
import type { Journey } from './journeys.ts';
import { startSite } from './site.ts';
import type { Visitor } from './visitor.ts';

/** Sends a visitor on a journey to a page of its own, and holds that nothing broke on the way. */
export async function travel(journey: Journey, visitor: Visitor): Promise<void> {
  const site = await startSite();
  try {
    await journey(visitor, site);
    expect(await visitor.run('return window.scriptErrors;')).toEqual([]);
  } finally {
    await site.stop();
  }
  expect(site.complaints).toEqual([]);
}
