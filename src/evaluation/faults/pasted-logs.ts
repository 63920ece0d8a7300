import { faults } from '../../core/catalogue/faults.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { setHeader, setParameter, type World } from '../world.ts';
import { type PasteShape, pasteShapes } from './paste-shapes.ts';
import { jsonBody, sendAs } from './request-edits.ts';

/** Plain faults that any paste of the whole request shows. */
const plain: readonly Pick<FaultMaker, 'code' | 'answer' | 'apply'>[] = [
  {
    code: 'grant-type-wrong',
    answer: 'grant-type',
    apply: (world, random) =>
      setParameter(world, 'grant_type', random.pick(['authorisation_code', 'code', 'client_credentials'])),
  },
  {
    code: 'client-id-mismatch',
    answer: 'client',
    apply(world: World, random) {
      setParameter(world, 'client_id', random.text(32));
      delete world.expected;
    },
  },
  {
    code: 'redirect-uri-missing',
    answer: 'request',
    apply: (world) => setParameter(world, 'redirect_uri', undefined),
  },
  {
    code: 'assertion-type-wrong',
    answer: 'request',
    apply: (world) =>
      setParameter(world, 'client_assertion_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'),
  },
];
const wired: typeof plain = [
  {
    code: 'ct-json-body',
    answer: 'request',
    apply: (world) => sendAs(world, 'application/json', jsonBody(world)),
  },
  {
    code: 'ct-text-plain',
    answer: 'request',
    apply: (world) => setHeader(world, 'Content-Type', 'text/plain'),
  },
];
/** Shapes in which the headers and the raw body are seen. */
const wholeShapes: readonly (keyof typeof pasteShapes)[] = [
  'a curl -v session',
  "Python's debug output",
  'an Apache wire log',
  'an AxiosError',
  'a fetch call',
  'an intercepting proxy',
];

const shapes = Object.entries(pasteShapes) as readonly (readonly [keyof typeof pasteShapes, PasteShape])[];

/** The same faults in what programs and tools print of a request. */
export const loggedFaults: readonly FaultMaker[] = shapes.flatMap(([name, write]) =>
  [...plain, ...(wholeShapes.includes(name) ? wired : [])].map(
    (maker): FaultMaker => ({
      ...maker,
      how: `in ${name}: ${faults[maker.code].name}`,
      ...(maker.code === 'client-id-mismatch' ? { without: ['authorization_request'] } : {}),
      async apply(world, random) {
        await maker.apply(world, random);
        world.requestText = (wire) => write(wire, random);
      },
    }),
  ),
);
