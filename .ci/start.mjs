// npm start: installs what is missing, builds, serves the page on 127.0.0.1 and prints the address.
import { install } from './install.mjs';

install();
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: Number(process.env.PORT ?? 4173), host: '127.0.0.1' } });
const { port } = server.httpServer.address();
console.log(`Token Triage: http://127.0.0.1:${port}/   (Ctrl + C ends it)`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
