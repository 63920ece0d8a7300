import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { builtPage } from './build.ts';

/** A part of the page that loads when it is needed. */
export interface LazyPart {
  /** How the names of its files begin. */
  readonly file: string;
  /** What its module exports for the page. */
  readonly component: string;
}

const source = fileURLToPath(new URL('../../src', import.meta.url));
const lazyImport = /lazyPart\(\(\) =>\s*import\('[^']*?([\w-]+)\.tsx'\)\.then\(\(m\) => m\.(\w+)\)/g;

function textOf(folder: string): string {
  const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(join(source, folder, path), 'utf8'))
    .join('\n');
}

const app = textOf('app');

/** Every part that loads by itself, as the source names them. */
export const lazyParts: readonly LazyPart[] = [...`${app}\n${textOf('features')}`.matchAll(lazyImport)].map(
  ([, file = '', component = '']) => ({ file, component }),
);

/** What the page calls the parts of its tabs, by their components: the words behind which each stands when it breaks. */
export const partNames: ReadonlyMap<string, string> = new Map(
  [...app.matchAll(/<Part name="([^"]+)">\s*(?:<Suspense>\s*)?<(\w+)/g)].map(
    ([, name = '', component = '']) => [component, name],
  ),
);

/** Ways in which a component can break; each is the text of a module's own declaration of `Broken`. */
const ways = {
  'while it is drawn': "const Broken = () => { throw new Error('planted fault'); };",
  'without a word': "const Broken = () => { throw new Error(''); };",
  'once it stands': `class Broken {
    constructor(props) { this.props = props; }
    componentDidMount() { throw new Error('planted fault'); }
    render() { return 'stands for a moment'; }
  }
  Broken.prototype.isReactComponent = {};`,
  'on a click': `const element = (props) => ({ $$typeof: Symbol.for('react.transitional.element'), type: 'button', key: props.children, ref: null, props });
  const Broken = () => [
    element({ children: 'Break', onClick: () => { throw new Error('planted fault'); } }),
    element({ children: 'Break later', onClick: async () => { throw new Error('planted fault, later'); } }),
  ];`,
} as const;

/** Serves a part as the build has it, but for its component. */
export async function breakPart(page: Page, part: LazyPart, way: keyof typeof ways): Promise<void> {
  const { file, component } = part;
  const name = readdirSync(join(builtPage, 'assets')).find(
    (entry) => entry.startsWith(`${file}-`) && entry.length === file.length + '-12345678.js'.length,
  );
  if (name === undefined) throw new Error(`the build has no ${file}`);
  const text = readFileSync(join(builtPage, 'assets', name), 'utf8');
  const broken = text.replace(new RegExp(`[\\w$]+ as ${component}\\b`), `Broken as ${component}`);
  if (broken === text) throw new Error(`${name} exports no ${component}`);
  await page.route(`**/assets/${name}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${broken}\n${ways[way]}` }),
  );
}
