import { makeCertificate } from '../../src/testing/certificates.ts';
import { signingKey } from '../../src/testing/keys.ts';
import { alteredAssertion } from '../../src/testing/signatures.ts';
import {
  answer,
  derRequest,
  fapiCase,
  healthyRequest,
  legacyCase,
  makeKeySet,
  signatureText,
} from '../support/material.ts';
import { verifyEveryAlgorithm } from './algorithms.ts';
import { makeKeys } from './make-keys.ts';
import type { Site } from './site.ts';
import { leave, lookFor, open, paste, type Visitor } from './visitor.ts';

/** What must hold in every engine: a visitor comes to the page, which has an origin of its own. */
export type Journey = (visitor: Visitor, site: Site) => Promise<void>;

const verdict = (visitor: Visitor, words: string | RegExp) => lookFor(visitor, 'region', 'Verdict', words);
const panel = (visitor: Visitor, words: string | RegExp) => lookFor(visitor, 'tabpanel', /./, words);

async function pasteDerCase(visitor: Visitor): Promise<void> {
  await paste(visitor, await derRequest(), /An HTTP request with \d parameters/);
  await paste(visitor, await makeKeySet(), /fills the key set/);
  await verdict(visitor, /The signature is in DER form/);
}

const certificatePem = async (): Promise<string> =>
  `-----BEGIN CERTIFICATE-----\n${await makeCertificate()}\n-----END CERTIFICATE-----\n`;

/** An ES512 assertion whose r and s lack the zero byte in front. */
const shortSignature = (): Promise<string> =>
  alteredAssertion({
    alg: 'ES512',
    until: (raw) => raw[0] === 0 && raw[66] === 0,
    form: (raw) => Uint8Array.from([...raw.slice(1, 66), ...raw.slice(67)]),
  });

export const journeys: Readonly<Record<string, Journey>> = {
  'a failing request is told its cause, with proof, claims and signature': async (visitor, site) => {
    await open(visitor, site.address);
    await pasteDerCase(visitor);
    await paste(visitor, answer(401, 'invalid_client', signatureText), /A JSON answer with status 401/);
    await verdict(visitor, /it fits the error.*DER form.*proven.*r‖s of 64 bytes/s);
    await visitor.press('tab', /^Assertion/);
    await panel(visitor, /For whom the token is meant: the issuer of the server/);
    await panel(visitor, /Altered, it verifies with the key sig-1/);
  },

  'a healthy request gets no alarm, and can be taken along as curl': async (visitor, site) => {
    await open(visitor, site.address);
    await paste(visitor, await healthyRequest(), /An HTTP request with \d parameters/);
    await paste(visitor, await makeKeySet(), /fills the key set/);
    await visitor.type('Judge as of', '2026-11-20 06:13:20');
    await verdict(visitor, /No fault found in what was pasted/);
    await visitor.press('tab', /^Assertion/);
    await panel(visitor, /The signature verifies with the key sig-1/);
    await visitor.press('tab', /^Export/);
    await lookFor(visitor, 'field', 'Exported text', /curl -i -X POST 'https:\/\/stg-id\.singpass\.gov\.sg/);
  },

  'keys are made, and a private half is written once in either form': makeKeys,

  'a signature of any algorithm verifies, or the page says that this browser cannot': verifyEveryAlgorithm,

  'a fix is applied by a button and taken back': async (visitor, site) => {
    const { request = '' } = await legacyCase({ parameters: { grant_type: 'authorization-code' } });
    await open(visitor, site.address);
    await paste(visitor, request, /An HTTP request with \d parameters/);
    await visitor.press('button', /^Put the right value into grant_type/);
    await visitor.press('tab', /^Request/);
    await lookFor(visitor, 'field', 'grant_type', /^authorization_code$/);
    await visitor.press('button', /^Undo: fix/);
    await lookFor(visitor, 'field', 'grant_type', /^authorization-code$/);
  },

  'a shared link opens with what it may hold': async (visitor, site) => {
    await open(visitor, site.address);
    await paste(visitor, await healthyRequest(), /An HTTP request with \d parameters/);
    await visitor.press('tab', /^Share/);
    // Reading a clipboard needs a right that no driver gives in every engine.
    await visitor.run('navigator.clipboard.writeText = async (text) => { window.copied = text; };');
    await visitor.press('button', /^Copy the link/);
    const link = await visitor.run<string>('return window.copied;');
    await leave(visitor);
    await open(visitor, link);
    await lookFor(visitor, 'page', '', /Opened from a link\./);
    await visitor.press('tab', /^Assertion/);
    await panel(visitor, /The signature was taken off before sharing\./);
  },

  'the search in a worker names the keys that can have signed': async (visitor, site) => {
    const key = await signingKey('sig-elsewhere');
    const { request = '' } = await fapiCase({ assertion: { key, header: { kid: 'sig-1' } } });
    await open(visitor, site.address);
    await paste(visitor, request, /An HTTP request with \d parameters/);
    await paste(visitor, await makeKeySet(), /fills the key set/);
    await verdict(visitor, /verifies with none of/);
    await visitor.press('tab', /^Keys/);
    await lookFor(
      visitor,
      'region',
      'Keys that can have signed this assertion',
      new RegExp(key.thumbprint.slice(0, 12)),
    );
  },

  'what engines judge differently is judged alike: points, lengths, certificates': async (visitor, site) => {
    await open(visitor, site.address);
    // WebKitGTK imports a point that is not on the curve.
    const { x, y, ...rest } = (await signingKey()).publicJwk;
    await paste(visitor, await healthyRequest(), /An HTTP request with \d parameters/);
    await paste(visitor, JSON.stringify({ keys: [{ ...rest, x: y, y: x }] }), /fills the key set/);
    await verdict(visitor, /The coordinates of a key are no point of its curve/);
    // Firefox verifies r‖s whose halves are short.
    const { publicJwk } = await signingKey('sig-1', 'ES512');
    await paste(visitor, await shortSignature(), /A JWT: fills client_assertion/);
    await paste(visitor, JSON.stringify({ keys: [publicJwk] }), /fills the key set/);
    await verdict(visitor, /r or s was written without its leading zeros/);
    await paste(visitor, await certificatePem(), /fills the certificates of the key set host/);
    await visitor.press('tab', /^Keys/);
    await lookFor(visitor, 'region', 'Certificate chain', /signed by itself/);
  },

  'after one visit it works without a network': async (visitor, site) => {
    await open(visitor, site.address);
    await visitor.run(`
      const { serviceWorker } = navigator;
      if (serviceWorker.controller === null)
        await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
      // Firefox calls a file that is on its way an error where the page is left.
      const loaded = () => performance.getEntriesByType('resource').length;
      for (let before = -1; before !== loaded(); await new Promise((resolve) => setTimeout(resolve, 500)))
        before = loaded();`);
    await site.stop();
    await leave(visitor);
    await open(visitor, site.address);
    await pasteDerCase(visitor);
  },
};
