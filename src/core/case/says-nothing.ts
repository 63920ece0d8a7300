/** What people write into a field for which they have nothing. */
const nothing = /^(?:[-–—?./]{0,3}|n\/?a|none|nil|null|undefined|tbd|\[object object\])$/i;

export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}
