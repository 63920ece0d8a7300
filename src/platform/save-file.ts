/** Hands a text to the browser's own downloads. It never leaves the machine. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own copy once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
