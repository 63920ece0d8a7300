import { expect, it } from 'vitest';
import { inspectorIn } from './inspectors.ts';
import { readTlsText } from './read-tls-text.ts';
import { tlsHost } from './tls-host.ts';

it('reads ten megabytes of anything in good time', () => {
  const before = process.cpuUsage();
  for (const text of [
    'A'.repeat(10_000_000),
    '\n'.repeat(10_000_000),
    ' '.repeat(10_000_000),
    ' 0 s:x\n'.repeat(1_000_000),
    '* '.repeat(5_000_000),
  ]) {
    readTlsText(text);
    tlsHost(text);
    inspectorIn(text);
  }
  // Of this process, so that a busy machine does not count: what is not linear takes hours.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(30_000);
});
