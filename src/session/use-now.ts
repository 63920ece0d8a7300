import { useSyncExternalStore } from 'react';
import { currentSecond, subscribeToSeconds } from '../platform/clock.ts';

/** This machine's clock in Unix seconds, ticking. */
export function useNow(): number {
  return useSyncExternalStore(subscribeToSeconds, currentSecond, currentSecond);
}
