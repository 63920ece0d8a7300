import { createPrivateKey, createPublicKey } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Site } from './site.ts';
import { lookFor, open, type Visitor } from './visitor.ts';

/** What the page hands to the downloads of its browser, which no driver shows in every engine. */
const keepDownloads = `
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.saved = text; });
    return 'blob:kept';
  };
  HTMLAnchorElement.prototype.click = () => {};`;

async function save(visitor: Visitor, button: RegExp): Promise<string> {
  await visitor.run('window.saved = "";');
  await visitor.press('button', button);
  const saved = (): Promise<string> => visitor.run('return window.saved;');
  await expect.poll(saved).not.toBe('');
  return saved();
}

/** Node must be able to read what the engine wrote, and the public halves must be those of the set to publish. */
export async function makeKeys(visitor: Visitor, { address }: Site): Promise<void> {
  await open(visitor, address);
  await visitor.press('tab', /^Keys/);
  await visitor.press('button', /^Make a signing key/);
  await visitor.press('button', /^Make an encryption key/);
  await lookFor(visitor, 'region', 'Key set to publish', /"enc"/);
  await visitor.run(keepDownloads);
  const pem = await save(visitor, /^Save the private signing key as PEM/);
  const jwk = JSON.parse(await save(visitor, /^Save the private encryption key as a JWK/)) as { x: string };
  const signing = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  createPrivateKey({ key: jwk, format: 'jwk' });
  await lookFor(visitor, 'region', 'Key set to publish', String(signing.x));
  await lookFor(visitor, 'region', 'Key set to publish', jwk.x);
  await lookFor(visitor, 'region', 'Make keys', /gone from this page.*gone from this page/s);
}
