// Subresource integrity (https://www.w3.org/TR/sri/): index.html says which bytes it was built with, and a browser runs no others.
import { createHash } from 'node:crypto';

const tags = /<(?:script|link)\b[^>]*>/g;
const loads = /\s(?:src|href)="\.\/([^"]+)"/;
const guarded = /^<script\b|\srel="(?:stylesheet|modulepreload)"/;

/** `read`: the bytes of a file of the page. Icons and the manifest cannot have a hash. */
export function addIntegrity(html, read) {
  return html.replaceAll(tags, (tag) => {
    const name = loads.exec(tag)?.[1];
    if (name === undefined || !guarded.test(tag)) return tag;
    const hash = createHash('sha384').update(read(name)).digest('base64');
    return tag.replace(/>$/, ` integrity="sha384-${hash}">`);
  });
}
