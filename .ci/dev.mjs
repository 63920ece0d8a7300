// npm run dev: the development server, with hot reload and without the security policy.
import { install } from './install.mjs';

install();
const { createServer } = await import('vite');
const server = await createServer({ server: { host: '127.0.0.1' } });
await server.listen();
server.printUrls();
