// What a bundle is made of, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/): the same bundle gives the same bytes, so there is no time in it.
import { createHash } from 'node:crypto';

/** https://github.com/package-url/purl-spec, type npm: the scope's @ is encoded, its slash is not. */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** One licence by its SPDX id, several as an expression. */
const licences = (licence) =>
  /^[\w.-]+$/.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence }];

/** An integrity of a lock file is base64; CycloneDX wants hexadecimal. */
function hashes(integrity) {
  return integrity.split(' ').map((one) => {
    const [, bits, value] = /^sha(\d+)-(.+)$/.exec(one);
    return {
      alg: bits === '1' ? 'SHA-1' : `SHA-${bits}`,
      content: Buffer.from(value, 'base64').toString('hex'),
    };
  });
}

/** A UUID (RFC 9562 §5.8: version 8, whose bits are ours) made of the content. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** The bill of materials of `product`, a package.json, which was built from these packages. */
export function toSbom(product, packages) {
  const refOf = ({ name, version }) => purl(name, version);
  const components = packages.map((one) => ({
    'bom-ref': refOf(one),
    type: 'library',
    name: one.name,
    version: one.version,
    scope: 'required',
    hashes: hashes(one.integrity),
    licenses: licences(one.licence),
    purl: refOf(one),
  }));
  const content = {
    metadata: {
      component: {
        'bom-ref': refOf(product),
        type: 'application',
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: licences(product.license),
      },
    },
    components,
    // That the product holds all of them is what was seen; which of them calls which, the bundler does not say.
    dependencies: [
      { ref: refOf(product), dependsOn: packages.map(refOf) },
      ...packages.map((one) => ({ ref: refOf(one) })),
    ],
  };
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
