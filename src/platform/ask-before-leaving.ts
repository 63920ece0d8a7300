/** Has the browser ask whoever leaves or reloads the page whether they mean it: nothing of it is stored. Gives what ends that. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
