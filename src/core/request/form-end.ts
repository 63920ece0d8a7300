import { namesOfLogin, namesOfOthers } from './known-names.ts';
import { isParameterName } from './parameters.ts';

const start = /^[ \t]{0,20}&?[^\s=&]{1,80}=|^[ \t]{0,20}[a-z_]{1,60}[ \t]{0,4}[=:]/;
const nameOf = /^([\w.-]{1,60})[ \t]{0,4}([=:])/;
const names = /(?:^|&)([\w.-]{1,60})=/g;
const token = /^eyJ[\w-]{10,9000}\.(?:eyJ[\w-]{10,9000}\.|[\w-]{0,9000}(?:\.[\w-]{0,9000}){3}$)/;
/** What no list of settings holds. */
const ofRequest: ReadonlySet<string> = new Set(['grant_type', 'client_assertion', 'code', 'code_verifier']);
const otherNames: ReadonlySet<string> = new Set([...namesOfLogin, ...namesOfOthers]);
/** A body of which nothing stands above. */
export const bareForm = /^\s*[\w.-]{1,60}=[^\s&]{0,8000}&[\w.-]{1,60}=/;
const longestList = 2_000;
/** An answer in the form of a form. */
const refusal = /^error(?:_\w{1,30})?=/;
/** Fewer letters than these are a word. */
const fewest = 20;

/**
 * Where the form body that begins at `from` ends: behind the last of its lines. A body that was broken into lines goes on; words, a prompt,
 * the next line of a log, a file of variables are something else. `undefined` where no form begins there. Linear.
 */
export function endOfForm(text: string, from: number): number | undefined {
  const form = new FormSoFar();
  let end: number | undefined;
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, next).replace(/\r$/, '');
    if (end === undefined ? line.trim() !== '' && !start.test(line) : !form.takes(line, text, at)) return end;
    form.add(line);
    if (line.trim() !== '') end = at + line.length;
    at = next + 1;
  }
  return end;
}

/** A form body without what stands below it and is no part of it; white space stays, for it may be the fault. */
export function formAlone(body: string): string {
  const end = endOfForm(body, 0);
  return end === undefined || body.slice(end).trim() === '' ? body : body.slice(0, end);
}

/** What the lines of a form tell of the next. */
class FormSoFar {
  readonly #seen = new Set<string>();
  #before = '';
  #isJoined = false;
  #isApart = false;

  add(line: string): void {
    const bare = line.trim();
    this.#isApart = bare === '';
    if (bare === '') return;
    const found = [...bare.matchAll(names)];
    for (const [, name = ''] of found) this.#seen.add(name);
    this.#isJoined ||= found.length > 1 || /^&|&$/.test(bare);
    this.#before = bare;
  }

  /** Whether the line that begins at `at` goes on with it. */
  takes(line: string, text: string, at: number): boolean {
    const bare = line.trim();
    if (bare === '' || bare.startsWith('&')) return true;
    // `name = value &`, as the HTTP Client of JetBrains writes a form.
    if (this.#before.endsWith('&') && nameOf.exec(bare)?.[2] === '=') return true;
    if (/[&=]$/.test(this.#before)) return !/\s/.test(bare);
    if (this.#isAnother(bare) || refusal.test(bare)) return false;
    if (this.#isNext(bare)) return !this.#isJoined || !this.#isOfList(text.slice(at, at + longestList));
    return !this.#isApart && this.#isRest(bare);
  }

  /** Lines that say again what was said, or hold what no request has: settings or what is registered, and not the rest of a broken form. */
  #isOfList(below: string): boolean {
    const lines = below.split('\n');
    const found = lines.map((line) => /^([\w.-]{1,60})=/.exec(line.trim())?.[1] ?? '');
    const run = found.includes('') ? found.slice(0, found.indexOf('')) : found;
    if (run.length < 2) return false;
    const isOther = run.some((name) => !isKnown(name)) && !run.some((name) => ofRequest.has(name));
    return isOther || run.some((name) => this.#seen.has(name));
  }

  /** A pair without an ampersand in front. Beside pairs that are joined, only a line break can have taken its place. */
  #isNext(bare: string): boolean {
    const [whole = '', name, sign] = nameOf.exec(bare) ?? [];
    if (name === undefined || /\S[ \t]+\S/.test(bare.slice(whole.length))) return false;
    if (!this.#isJoined) return sign === ':' ? isKnown(name) : /^[a-z]/.test(name);
    return sign === '=' && isKnown(name) && !this.#seen.has(name) && !this.#isApart;
  }

  /** A whole form that says again what was said: the body of another request. */
  #isAnother(bare: string): boolean {
    const first = nameOf.exec(bare)?.[1] ?? '';
    if (!this.#isJoined || !bareForm.test(bare) || !isKnown(first)) return false;
    return [...bare.matchAll(names)].some(([, name = '']) => isKnown(name) && this.#seen.has(name));
  }

  /** The rest of a value that was broken. */
  #isRest(bare: string): boolean {
    // JSON and markup may hold forms of their own.
    if (/\s|^(?:[{[<]|https?:\/\/)/.test(bare) || token.test(bare)) return false;
    return /&[\w.-]{1,60}=/.test(bare) || isPart(bare) || (isPart(this.#before) && isEncoded(bare));
  }
}

const isKnown = (name: string): boolean => isParameterName(name) || otherNames.has(name);
const isEncoded = (text: string): boolean => !/[^\w.~%+/=-]|=[^=]/.test(text);
const isPart = (text: string): boolean => text.length >= fewest && isEncoded(text) && /[\d%]/.test(text);
