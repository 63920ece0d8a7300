// Which packages a bundle holds: from the modules that the bundler says it wrote, not from a list that someone keeps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const inPackage = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const licenceFile = /^(?:licen[cs]e|copying)(?:[.-]|$)/i;

/** The modules of which something was written into one of these files; what was shaken off whole is not there. */
export function writtenModules(output) {
  return output.flatMap((file) =>
    Object.entries(file.modules ?? {})
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id),
  );
}

/** The packages of these modules by name, each with its licence, its text, and its hash in the lock file of `root`. */
export function packagesOf(root, modules) {
  const { packages: lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const folders = modules.flatMap((id) => inPackage.exec(id.replaceAll('\\', '/'))?.[0] ?? []);
  const found = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder)
      .sort()
      .find((entry) => licenceFile.test(entry));
    if (file === undefined)
      throw new Error(`${name} ${version} has no licence text, which its licence demands`);
    const locked = lock[folder.slice(folder.indexOf('/node_modules/') + 1)];
    if (locked?.version !== version)
      throw new Error(`${name} ${version} is not the one of package-lock.json`);
    return {
      name,
      version,
      licence: license,
      text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim(),
      integrity: locked.integrity,
    };
  });
  // The same version may stand in several folders.
  const byName = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName.keys()].sort().map((key) => byName.get(key));
}

const line = `\n\n${'-'.repeat(80)}\n\n`;

/** The licences of what a bundle holds, as they ask for. `what`: `page` or `package`. */
export function licenceTexts(what, packages) {
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
  );
  return `This ${what} holds the code of others:\n\n${parts.join(line)}\n`;
}
