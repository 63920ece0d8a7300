/** Milliseconds of work after which the page gets a turn. It is then called again only after the next picture: some 20 milliseconds. */
const turn = 16;

/** Lets whatever waits (typing, painting) go first, where this has worked for a while since `begun` (`performance.now()`). */
export async function takeTurns(begun: number): Promise<void> {
  if (performance.now() - begun < turn) return;
  await new Promise<void>((resolve) => {
    // A timer would wait longer than anything that waits.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
