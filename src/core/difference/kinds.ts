/** What can set two values apart, and the words for it, as a noun: "a trailing slash". From the most to the least specific. */
export const differenceKinds = {
  type: 'the type: a text and a number are not the same',
  'array-or-string': 'the form: a list and a single text are not the same',
  whitespace: 'white space around it',
  invisible: 'a character that cannot be seen',
  'look-alike': 'a character that only looks the same',
  'trailing-slash': 'a trailing slash',
  case: 'upper and lower case',
  scheme: 'http instead of https, or the reverse',
  'percent-encoding': 'percent-encoding',
  quotes: 'quotation marks around it',
  environment: 'the environment: staging and production',
  'profile-path': 'the path of another profile of the provider',
  'endpoint-or-issuer': 'the role: an endpoint and the issuer',
  'discovery-url': 'the role: the discovery document and the issuer',
  port: 'the port',
  query: 'the query or fragment',
  host: 'the host',
  path: 'the path',
  'one-character': 'one character',
  prefix: 'text in front or behind: one value holds the other whole',
  different: 'the whole value',
  part: 'a part of the text',
} as const;

export type DifferenceKind = keyof typeof differenceKinds;
