/** What Outlook puts after an address that it made a link; the same as Slack and Markdown write it. */
const afterItself = /(https?:\/\/[^\s<>"'|[\]()]{1,2000})<\1>/g;
const behindBar = /<(https?:\/\/[^\s<>"'|]{1,2000})\|([^<>|\n]{1,2000})>/g;
const markdown = /\[(https?:\/\/[^\s<>"'|[\]()]{1,2000})\]\((https?:\/\/[^\s<>"'|[\]()]{1,2000})\)/g;
/** Between quotation marks or blanks, behind which a shell would look for a file. */
const inAngles = /(^|[\s'"])<(https?:\/\/[^\s<>"'|]{1,2000})>(?=[\s'"]|$)/gm;
/** What mail filters put in place of an address: Microsoft's with the address as a parameter, Proofpoint's around it. */
const safeLink =
  /https:\/\/[\w.-]{1,60}\.safelinks\.protection\.outlook\.com\/\?url=([^\s&"'<>]{1,4000})&[^\s"'<>]{0,2000}/g;
const defended = /https:\/\/urldefense\.com\/v3\/__(https?:\/\/[^\s"'<>]{1,2000}?)__;[^\s"'<>]{0,200}/g;

/** A text with its addresses as they were before a mail, a chat or a ticket made links of them. Linear. */
export function withoutLinks(text: string): string {
  if (!/https?:\/\//.test(text)) return text;
  return text
    .replace(safeLink, (whole, encoded: string) => decoded(encoded) ?? whole)
    .replace(defended, '$1')
    .replace(afterItself, '$1')
    .replace(behindBar, (whole, address: string, shown: string) => (isSame(address, shown) ? address : whole))
    .replace(markdown, (whole, shown: string, address: string) => (isSame(address, shown) ? shown : whole))
    .replace(inAngles, '$1$2');
}

/** A shown address may lack its scheme, and a link its final slash. */
function isSame(address: string, shown: string): boolean {
  const bare = (one: string): string => one.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return bare(address) === bare(shown);
}

function decoded(encoded: string): string | undefined {
  try {
    const address = decodeURIComponent(encoded);
    return /^https?:\/\/[^\s"'<>]+$/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
