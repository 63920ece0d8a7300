/** The address of a file as SARIF has it: relative to the folder the program was called from where it lies in there, else absolute. */
export function fileUri(file: string, folder: string): string {
  const isWindows = /^(?:[A-Za-z]:|\\)\\/.test(folder);
  const slashed = (path: string): string => (isWindows ? path.replaceAll('\\', '/') : path);
  const path = slashed(file);
  const inside = `${slashed(folder).replace(/\/$/, '')}/`;
  if (path.startsWith(inside)) return encodePath(path.slice(inside.length));
  if (isWindows && /^[A-Za-z]:\//.test(path))
    return `file:///${path.slice(0, 2)}${encodePath(path.slice(2))}`;
  if (path.startsWith('/')) return `file://${encodePath(path)}`;
  return encodePath(path.replace(/^(?:\.\/+)+/, ''));
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
