import './platform/no-jit.ts';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { FramedNotice } from './app/framed-notice.tsx';
import { watchStyles } from './platform/failed-styles.ts';

watchStyles();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = (
  <StrictMode>
    <App />
  </StrictMode>
);
// The build writes the first screen into index.html; the development server does not. What stands there already can wait
// for whoever is using the page.
startTransition(() => {
  if (import.meta.env.PROD && window.top !== window.self) {
    root.replaceChildren();
    createRoot(root).render(<FramedNotice />);
  } else if (root.hasChildNodes()) hydrateRoot(root, page);
  else createRoot(root).render(page);
});
