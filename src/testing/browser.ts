import { exchange, headerOf } from './wire.ts';

/** A browser on loopback: follows redirects with cookies until one leaves the server, and gives back where to. */
export async function followRedirects(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin, port } = new URL(start);
  let next = start;
  for (let step = 0; step < 10; step += 1) {
    const { pathname, search } = new URL(next);
    const answer = await exchange(Number(port), {
      method: 'GET',
      path: `${pathname}${search}`,
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: '',
    });
    for (const [, name = '', value = ''] of answer.matchAll(/^set-cookie: ([^=]+)=([^;\r]*)/gim))
      cookies.set(name, value);
    const location = headerOf(answer, 'location');
    if (location === undefined) throw new Error(`no redirect from ${pathname}: ${answer}`);
    next = new URL(location, origin).href;
    if (!next.startsWith(origin)) return next;
  }
  throw new Error('too many redirects');
}
