import { describeDuration } from '../assertion/describe-time.ts';
import type { Subject } from '../case/subject.ts';
import { type CurlInput, toCurl } from '../export/curl.ts';
import { formEncode } from '../request/parse-form.ts';
import { type KeptValues, keptValuesOf } from './kept-values.ts';
import type { Move } from './move.ts';
import { pushedRequestOf, tokenRequestOf } from './new-requests.ts';
import { type TokenTemplate, tokenTemplatesOf } from './token-templates.ts';
import { type VariableName, type VariableWords, variableNames, variables } from './variables.ts';

export interface ExplainedVariable extends VariableWords {
  readonly name: VariableName;
}

/** The new login as text: what stays is filled in, what must be made anew is a variable. No secret of the old login is in it. */
export interface Rewrite {
  /** curl for a POSIX shell; absent where the new profile has no pushed request. */
  readonly pushed: string | undefined;
  /** Where the browser goes between the two. */
  readonly authorization: string;
  readonly token: string;
  readonly templates: readonly TokenTemplate[];
  /** Every variable of the texts, once, in the order of the login. */
  readonly variables: readonly ExplainedVariable[];
  readonly kept: KeptValues;
}

/** Writes the new login for the old request. */
export function rewriteOf(subject: Subject, move: Move): Rewrite {
  const kept = keptValuesOf(subject, move);
  const pushed = pushedRequestOf(move, kept);
  const texts = {
    pushed: pushed && asCurl(pushed),
    authorization: authorizationUrl(move, kept),
    token: asCurl(tokenRequestOf(move, kept)),
    templates: tokenTemplatesOf(move, kept),
  };
  const all = [
    texts.pushed ?? '',
    texts.authorization,
    texts.token,
    ...texts.templates.flatMap(({ header, claims }) => [header, claims]),
  ].join('\n');
  const used = new Set([...all.matchAll(/\$([A-Z_]+)/g)].map(([, name]) => name));
  const named = variableNames.filter((name) => used.has(name));
  const limits = limitsOf(move);
  return {
    ...texts,
    kept,
    variables: named.map((name) => {
      const words: VariableWords = variables[name];
      return { ...words, name, what: [words.what, limits[name]].filter(Boolean).join(' ') };
    }),
  };
}

/** What the new profile says of a variable beside what it is. */
function limitsOf({ to }: Move): Readonly<Partial<Record<VariableName, string>>> {
  return {
    EXP: `At most ${describeDuration(to.assertion.maxLifetimeSeconds.value)} after IAT.`,
    CODE: `It lives for ${describeDuration(to.code.lifetimeSeconds.value)}.`,
  };
}

const asCurl = (input: CurlInput): string => toCurl(input, { secretsAsVariables: false });

function authorizationUrl({ next }: Move, { clientId }: KeptValues): string {
  const id = 'value' in clientId ? formEncode(clientId.value) : `$${clientId.variable}`;
  return `${next.authorizationEndpoint}?client_id=${id}&request_uri=$REQUEST_URI`;
}
