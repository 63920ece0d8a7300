import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { sourceRoot } from './source-files.ts';

const require = createRequire(import.meta.url);
const readJson = (name: string): object => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as object;

const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
ajv.addMetaSchema(readJson('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = ajv.compile(readJson('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** What the published schema of SARIF 2.1.0 says against a log; empty: nothing. */
export function sarifProblems(log: unknown): readonly string[] {
  isSarif(log);
  return (isSarif.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

const schema = XmlDocument.fromString(
  readFileSync(join(sourceRoot, 'testing/fixtures/jenkins-junit.xsd'), 'utf8'),
);
const jenkins = XsdValidator.fromDoc(schema);

/** Reads XML strictly; throws where it is none. `work` gets the root, which lives no longer. */
export function withXml<Value>(text: string, work: (root: XmlElement) => Value): Value {
  const document = XmlDocument.fromString(text);
  try {
    return work(document.root);
  } finally {
    document.dispose();
  }
}

/** What Jenkins' schema of JUnit XML says against a document; empty: nothing. */
export function junitProblems(text: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    jenkins.validate(document);
    return [];
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  } finally {
    document.dispose();
  }
}
