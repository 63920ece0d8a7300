import { dropPrivateKeys } from '../case/private-keys.ts';
import type { Imported } from './imported.ts';
import { readAnsible } from './read-ansible.ts';
import { readBruno } from './read-bruno.ts';
import { readBurp } from './read-burp.ts';
import { readHoppscotch } from './read-hoppscotch.ts';
import { readHttpFile } from './read-http-file.ts';
import { readHurl } from './read-hurl.ts';
import { readInsomnia } from './read-insomnia.ts';
import { readKarate } from './read-karate.ts';
import { readMitmproxy } from './read-mitmproxy.ts';
import { readPostman } from './read-postman.ts';

/** Reads one format of one tool; `undefined` for any other text. Never throws, and takes time in proportion to the text. */
type Importer = (text: string) => Imported | undefined;

/** The narrower goes first. */
const importers: readonly Importer[] = [
  readPostman,
  readInsomnia,
  readHoppscotch,
  readBurp,
  readMitmproxy,
  readBruno,
  readKarate,
  readAnsible,
  readHurl,
  readHttpFile,
];

/** More is the record of a whole session; the one call can be saved alone. Characters. */
const largest = 20_000_000;

export interface ImportedText extends Imported {
  /** Private keys that only showed after decoding. */
  readonly dropped: readonly string[];
}

/** Reads the file of a tool, whichever it is; `undefined` where the text is none. Never fails. */
export function importText(text: string): ImportedText | undefined {
  if (text.length > largest) return undefined;
  for (const importer of importers) {
    const imported = importer(text);
    if (imported !== undefined) return withoutKeys(imported);
  }
  return undefined;
}

/** What was encoded in the file has not been looked through yet. */
function withoutKeys(imported: Imported): ImportedText {
  const dropped: string[] = [];
  const clean = (message: string | undefined): string | undefined => {
    if (message === undefined) return undefined;
    const cleaned = dropPrivateKeys(message);
    dropped.push(...cleaned.dropped);
    return cleaned.text;
  };
  return {
    ...imported,
    request: clean(imported.request),
    response: clean(imported.response),
    pushed: clean(imported.pushed),
    dropped,
  };
}
