/** An element of XML; a text child is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  /** Those without a value are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** A document of XML 1.0 in UTF-8. An element that holds text is written on one line, so that no white space joins it. */
export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes = {}, children = [] }: XmlElement, indent: string): string {
  const given = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeAttribute(`${value}`)}"`],
  );
  const open = `${indent}<${name}${given.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const holdsText = children.some((child) => typeof child === 'string');
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : write(child, holdsText ? '' : `${indent}  `),
  );
  return holdsText
    ? `${open}>${inner.join('')}</${name}>`
    : `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

/** A carriage return would be read as a line feed (XML 1.0 §2.11). */
function escapeText(text: string): string {
  return escapeMarkup(text).replaceAll('\r', '&#13;');
}

/** White space would be read as blanks (XML 1.0 §3.3.3). */
function escapeAttribute(text: string): string {
  return escapeMarkup(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

function escapeMarkup(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** No XML 1.0 may hold these (§2.2), nor a reference to them; `\u0000` stands for one. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
