import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

/** The first screen as the build writes it into index.html, so that it is painted before any script has come. */
export const renderFirstScreen = (): string =>
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
