import { expect, it } from 'vitest';
import { fileUri } from './file-uri.ts';

it.each([
  ['case.json', '/home/ci', 'case.json'],
  ['./cases/a b.json', '/home/ci', 'cases/a%20b.json'],
  ['../case.json', '/home/ci', '../case.json'],
  ['/home/ci/cases/a#1.json', '/home/ci', 'cases/a%231.json'],
  ['/home/ci/a.json', '/home/ci/', 'a.json'],
  ['/home/cinema/a.json', '/home/ci', 'file:///home/cinema/a.json'],
  ['/tmp/é.json', '/home/ci', 'file:///tmp/%C3%A9.json'],
  ['a\\b.json', '/home/ci', 'a%5Cb.json'],
  ['cases\\a.json', 'C:\\ci', 'cases/a.json'],
  ['.\\a.json', 'C:\\ci', 'a.json'],
  ['C:\\ci\\a.json', 'C:\\ci', 'a.json'],
  ['D:\\x y\\a.json', 'C:\\ci', 'file:///D:/x%20y/a.json'],
])('%s called from %s is %s', (file, folder, uri) => {
  expect(fileUri(file, folder)).toBe(uri);
});
