/** How the caller of a verification steers the search for an explanation. */
export interface SearchControl {
  /** `false`: only what takes no time; a search that would be needed is left out and said to be. */
  readonly search?: boolean | undefined;
  /** Asked between batches: a search that is given up ends as `unsearched`. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called between batches. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
