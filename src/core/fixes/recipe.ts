/** The languages in which every recipe is given. */
export const languages = ['node', 'java', 'python', 'csharp', 'go', 'php'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = {
  node: 'Node.js',
  java: 'Java',
  python: 'Python',
  csharp: 'C#',
  go: 'Go',
  php: 'PHP',
};

/**
 * One task of a client in every language: code to copy as it stands. Its first comment names the packages it needs; what
 * differs from client to client, and every secret, comes from environment variables.
 */
export interface Recipe {
  readonly title: string;
  readonly snippets: Readonly<Record<Language, string>>;
}
