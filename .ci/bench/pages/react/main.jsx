// The least that React and react-dom can do.
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')).render(
  <main>
    <h1>Hello</h1>
  </main>,
);
