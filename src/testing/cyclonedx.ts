import * as z from 'zod/mini';

/**
 * What CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/) demands of the parts of a bill of materials that we write; no package here brings the
 * published schema. Strict, so that a member which the specification does not name is an error here as it is there.
 */
const ref = z.string().check(z.minLength(1));
const hash = z.strictObject({
  alg: z.literal('SHA-512'),
  content: z.string().check(z.regex(/^[a-f0-9]{128}$/)),
});
const licence = z.union([
  z.strictObject({
    license: z.strictObject({ id: z.enum(['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', '0BSD']) }),
  }),
  z.strictObject({ expression: z.string().check(z.minLength(1)) }),
]);
const common = {
  'bom-ref': ref,
  name: z.string().check(z.minLength(1)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+/)),
  licenses: z.array(licence).check(z.minLength(1)),
};
const component = z.strictObject({
  ...common,
  type: z.literal('library'),
  scope: z.literal('required'),
  hashes: z.array(hash).check(z.minLength(1)),
  purl: z.string().check(z.regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/)),
});
const shape = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z
    .string()
    .check(z.regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  version: z.literal(1),
  metadata: z.strictObject({
    component: z.strictObject({ ...common, type: z.literal('application'), description: z.string() }),
  }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref, dependsOn: z.optional(z.array(ref)) })),
});

export type Sbom = z.infer<typeof shape>;
export type SbomComponent = Sbom['components'][number];

/** The bill of materials in this text; throws where it is none, or names a thing twice or one that it does not hold. */
export function readSbom(text: string): Sbom {
  const sbom = shape.parse(JSON.parse(text));
  const refs = [sbom.metadata.component, ...sbom.components].map((one) => one['bom-ref']);
  if (new Set(refs).size !== refs.length) throw new Error('A bom-ref stands for two things');
  if (JSON.stringify(sbom.dependencies.map((one) => one.ref)) !== JSON.stringify(refs))
    throw new Error('The dependencies are not those of the components');
  for (const { dependsOn = [] } of sbom.dependencies)
    for (const one of dependsOn) if (!refs.includes(one)) throw new Error(`${one} is no component`);
  return sbom;
}
