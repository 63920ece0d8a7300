/** What is left once the document is right: a provider that holds an older copy goes on refusing (faults.md §3.6). */
export const untilFetched =
  'Then wait until the provider has fetched the set again: it may keep an older copy for an hour.';
