import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSbom } from '../../src/testing/cyclonedx.ts';
import { npmSbom } from '../../src/testing/npm-sbom.ts';
import { runTimePackages } from '../../src/testing/run-time-packages.ts';
import { builtPage } from '../support/build.ts';

const read = (name: string): string => readFileSync(join(builtPage, name), 'utf8');
const sbom = readSbom(read('sbom.cdx.json'));

test('the bill of materials names what npm says that the run-time packages need, with the same hashes', () => {
  const facts = (components: typeof sbom.components) =>
    components
      .map(({ name, version, purl, hashes, licenses }) => ({ name, version, purl, hashes, licenses }))
      .toSorted((a, b) => (a.purl < b.purl ? -1 : 1));
  expect(runTimePackages.length).toBeGreaterThan(5);
  expect(facts(sbom.components)).toEqual(facts([...npmSbom(runTimePackages)]));
});

test('the page carries the licence of everything in it, and its own', () => {
  const texts = read('licences.txt');
  expect(texts).toContain(readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8'));
  const [, ...parts] = texts.split(/(?:^|\n)This page holds the code of others:\n\n|\n-{80}\n\n/);
  expect(parts.map((part) => part.split(' (')[0])).toEqual(
    sbom.components.map(({ name, version }) => `${name} ${version}`),
  );
  for (const part of parts) {
    expect(part).toMatch(/copyright/i);
    expect(part).toMatch(/permission|licensed under the apache license|redistribution/i);
  }
});

test('of all this only the licences are stored by the service worker', () => {
  const worker = read('service-worker.js');
  expect(worker).toContain('licences.txt');
  for (const name of ['sbom.cdx.json', 'SHA256SUMS']) {
    expect(readdirSync(builtPage)).toContain(name);
    expect(worker).not.toContain(name);
  }
});
