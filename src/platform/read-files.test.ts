import { describe, expect, it } from 'vitest';
import { readFiles } from './read-files.ts';

const never = new AbortController().signal;
const sized = (name: string, size: number): File => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

describe('files that a person chose', () => {
  it('are read in their order; each that is not is named with its reason', async () => {
    const files = [
      new File(['curl https://a'], 'a.sh'),
      new File([], 'empty.txt'),
      sized('session.har', 21_500_000),
      new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'all.zip'),
      new File(['{"keys":[]}'], 'jwks.json'),
    ];
    expect(await readFiles(files, never)).toEqual({
      texts: ['curl https://a', '{"keys":[]}'],
      problems: [
        'empty.txt was not read: it is empty.',
        'session.har was not read: it is 22 MB, and 20 MB is the most; save the one call alone.',
        'all.zip was not read: it is a ZIP archive; unpack it, and choose what is in it.',
      ],
    });
  });

  it('may be folders, which browsers hand over as files that cannot be opened', async () => {
    const folder = new File(['x'], 'folder');
    folder.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const { problems } = await readFiles([folder], never);
    expect(problems).toEqual([
      'folder was not read: it is a folder, or a file that this browser may not open.',
    ]);
  });

  it('are twenty at most', async () => {
    const many = Array.from({ length: 23 }, (_, at) => new File(['x'], `${at}`));
    const { texts, problems } = await readFiles(many, never);
    expect(texts).toHaveLength(20);
    expect(problems).toEqual(['Only the first 20 files were read; 3 more were left out.']);
  });

  it('are not read on once a person cancels', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readFiles([new File(['x'], 'a')], stop.signal)).rejects.toThrow();
  });
});
