import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boxSpecimens } from './boxes.tsx';
import { controlSpecimens } from './controls.tsx';
import { evidenceSpecimens } from './evidence.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';
import { Swatches } from './swatches.tsx';
import { tokenSpecimens } from './tokens.tsx';

const specimens = {
  ...controlSpecimens,
  ...boxSpecimens,
  ...tokenSpecimens,
  ...evidenceSpecimens,
};

/** Every component in every state, on one page, for the eye and for the tests. No part of the product. */
function Gallery() {
  return (
    <main className={styles.page}>
      <header>
        <h1>Gallery</h1>
        <p>Every component of src/ui in every state. When to use which: src/ui/design-language.md.</p>
      </header>
      <nav aria-label="Components">
        <ul className={styles.contents}>
          {Object.keys(specimens).map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Swatches />
      {Object.entries(specimens).map(([name, states]) => (
        <Specimen key={name} name={name} states={states} />
      ))}
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
