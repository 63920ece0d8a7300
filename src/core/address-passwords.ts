/** `https://user:` with what stands before the `@` (RFC 3986 §3.2.1). */
const plain = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#@:"'<>]{0,200}:)([^\s/?#@"'<>]{1,400})(?=@)/gi;
/** The same as the value of a form. */
const encoded =
  /(%3A%2F%2F(?:[\w.~!*+-]|%(?!3A|40|2F|3F|23)[0-9A-F]{2}){0,200}%3A)((?:[\w.~!*+-]|%(?!40|2F|3F|23)[0-9A-F]{2}){1,400})(?=%40)/gi;

/** A text with the passwords in its addresses put through `replace`; who they belong to stays. Bounded, so linear. */
export function replaceAddressPasswords(text: string, replace: (password: string) => string): string {
  const put = (_whole: string, before: string, password: string): string => before + replace(password);
  return text.replace(plain, put).replace(encoded, put);
}

/** Whether a password stands in an address of this text. */
export function holdsAddressPassword(text: string): boolean {
  return replaceAddressPasswords(text, () => '') !== text;
}
