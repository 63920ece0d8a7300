import type { SnippetBody } from './snippet-body.ts';
import type { SourceScope } from './source-scope.ts';

/** A call of an HTTP client, as far as the code shows it. */
export interface FoundCall {
  readonly method: string;
  /** Empty where the code does not show it. */
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** The code may set others that it does not show. */
  readonly hidesHeaders?: true | undefined;
  /** The client adds no Content-Type, and the code shows all of the request from its beginning to its sending. */
  readonly addsNoType?: true | undefined;
  readonly body: SnippetBody;
}

export type Finder = (scope: SourceScope) => readonly FoundCall[];
