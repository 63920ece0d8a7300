import { expect, it } from 'vitest';
import { parseUrl } from '../runtime.ts';
import { isInternalHost } from './public-host.ts';

const hostOf = (host: string): string => parseUrl(`https://${host}/`)?.hostname ?? '';

it.each([
  'localhost',
  'LOCALHOST.',
  'keys.localhost',
  '127.0.0.1',
  '127.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.1',
  '192.168.0.9',
  '169.254.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:192.168.0.1]',
  '[::]',
  '[::ffff:0.0.0.0]',
  '[::ffff:10.0.0.1]',
  '[::ffff:10.255.0.1]',
  '[::ffff:169.254.1.1]',
  '[::ffff:172.16.0.1]',
  '[::ffff:172.31.0.1]',
  '[::ffff:100.64.0.1]',
  '[::ffff:100.127.0.1]',
  'nas.local.',
  'keyserver',
  'host.docker.internal',
  'nas.local',
  'router.home.arpa',
])('%s means nothing on the internet', (host) => {
  expect(isInternalHost(hostOf(host))).toBe(true);
});

it.each([
  'rp.example.sg',
  '10.example.sg',
  '127.example.sg',
  '192.168.example.sg',
  'local.example.sg',
  'mylocal.sg',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '[2606:4700::1111]',
  '[::1:2]',
  '[::ffff:8.8.8.8]',
  '[::ffff:172.32.0.1]',
  '[::ffff:100.128.0.1]',
  '[2001:fd00::1]',
  '10.1.2.3.example.sg',
  'rp.example.sg.',
  'xn--80ak6aa92e.com',
])('%s is a public name or address', (host) => {
  expect(isInternalHost(hostOf(host))).toBe(false);
});
