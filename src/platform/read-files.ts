import { inThousands } from '../core/thousands.ts';
import { textOfFile } from './file-text.ts';

/** Larger ones are records of whole sessions; the one call can be saved alone. Bytes. */
const largestFile = 20_000_000;
const mostFiles = 20;

/** The texts of files, and a sentence on each that has none. */
export interface FileTexts {
  readonly texts: readonly string[];
  readonly problems: readonly string[];
}

/** Reads files that a person chose or dropped. They are read here and go nowhere. Rejects when `signal` is aborted. */
export async function readFiles(files: readonly File[], signal: AbortSignal): Promise<FileTexts> {
  const texts: string[] = [];
  const problems: string[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const read = await readFile(file);
    signal.throwIfAborted();
    if ('text' in read) texts.push(read.text);
    else problems.push(`${file.name} was not read: it is ${read.problem}.`);
  }
  if (files.length > mostFiles)
    problems.push(
      `Only the first ${mostFiles} files were read; ${files.length - mostFiles} more were left out.`,
    );
  return { texts, problems };
}

async function readFile(file: File): Promise<ReturnType<typeof textOfFile>> {
  if (file.size > largestFile) {
    const size = inThousands(Math.ceil(file.size / 1_000_000));
    return {
      problem: `${size} MB, and ${largestFile / 1_000_000} MB is the most; save the one call alone`,
    };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length === 0 ? { problem: 'empty' } : textOfFile(bytes);
  } catch {
    return { problem: 'a folder, or a file that this browser may not open' };
  }
}
