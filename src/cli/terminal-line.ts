import { invisibleName } from '../core/clinic/invisible-characters.ts';

/** Control, format and line-ending characters: a terminal obeys them. */
const obeyed = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A line in which a pasted value can neither steer the terminal, nor begin a line of its own, nor turn the reading direction. */
export function terminalLine(line: string): string {
  return line.replace(obeyed, (character) => `⟨${invisibleName(character) ?? 'a control character'}⟩`);
}

/** JSON text in which the same characters are escaped: it is the same JSON. Line ends of its layout stay. */
export function terminalJson(json: string): string {
  return json.replace(obeyed, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/** The same for XML, as references to the characters (XML 1.0 §4.1). */
export function terminalXml(xml: string): string {
  return xml.replace(obeyed, (character) =>
    character === '\n' ? character : `&#${character.codePointAt(0)};`,
  );
}
