import { describe, expect, it } from 'vitest';
import { optionsIn } from './curl-options.ts';

/** Name and action of each option; `…` where it takes the next word, `=x` where x is glued to it. */
const read = (word: string): string =>
  optionsIn(word)
    .map(({ name, action, takesArgument, glued }) =>
      [name, action ?? 'unknown', ...(takesArgument ? [glued === undefined ? '…' : `=${glued}`] : [])].join(
        ' ',
      ),
    )
    .join(', ');

describe('the options of curl', () => {
  it.each([
    ['--data', '--data data …'],
    ['--data-ascii', '--data-ascii data …'],
    ['--data-raw', '--data-raw data-raw …'],
    ['--data-binary', '--data-binary data-binary …'],
    ['--data-urlencode', '--data-urlencode data-urlencode …'],
    ['--json', '--json json …'],
    ['--form', '--form form …'],
    ['--form-string', '--form-string form …'],
    ['--header', '--header header …'],
    ['--request', '--request method …'],
    ['--url', '--url url …'],
    ['--user', '--user user …'],
    ['--oauth2-bearer', '--oauth2-bearer bearer …'],
    ['--user-agent', '--user-agent user-agent …'],
    ['--referer', '--referer referer …'],
    ['--cookie', '--cookie cookie …'],
    ['--get', '--get get'],
    ['--head', '--head head'],
    ['--location', '--location location'],
    ['--location-trusted', '--location-trusted location'],
    ['--next', '--next next'],
    ['--cacert', '--cacert skip-argument …'],
    ['--max-time', '--max-time skip-argument …'],
    ['--insecure', '--insecure flag'],
    ['--tlsv1.2', '--tlsv1.2 flag'],
    ['--output-dir', '--output-dir skip-argument …'],
    ['--request-target', '--request-target skip-argument …'],
    ['--retry-all-errors', '--retry-all-errors flag'],
    ['--trace-ids', '--trace-ids flag'],
  ])('%s is %s', (word, wanted) => expect(read(word)).toBe(wanted));

  it.each([
    ['-d', '-d data …'],
    ['-F', '-F form …'],
    ['-H', '-H header …'],
    ['-X', '-X method …'],
    ['-u', '-u user …'],
    ['-A', '-A user-agent …'],
    ['-e', '-e referer …'],
    ['-b', '-b cookie …'],
    ['-G', '-G get'],
    ['-I', '-I head'],
    ['-L', '-L location'],
    ['-:', '-: next'],
    ['-o', '-o skip-argument …'],
    ['-S', '-S flag'],
    ['-XPOST', '-X method =POST'],
    ['-sSLd', '-s flag, -S flag, -L location, -d data …'],
    ['-sda=b', '-s flag, -d data =a=b'],
    ['-8s', '-8 unknown, -s flag'],
  ])('%s is %s', (word, wanted) => expect(read(word)).toBe(wanted));

  it.each([
    ['--no-location', '--no-location flag'],
    ['--no-max-time', '--no-max-time flag'],
    ['--no-such', '--no-such unknown'],
    ['--unknown', '--unknown unknown'],
    ['--head-', '--head- unknown'],
  ])('any option can be taken back, and what curl does not know is unknown: %s', (word, wanted) =>
    expect(read(word)).toBe(wanted),
  );

  it.each([
    ['--heade', '--heade header …'],
    ['--loc', '--loc unknown'],
    ['--loca', '--loca unknown'],
    ['--locat', '--locat location'],
    ['--insec', '--insec flag'],
    ['--da', '--da unknown'],
    ['--dat', '--dat unknown'],
    ['--data-u', '--data-u data-urlencode …'],
    ['--js', '--js unknown'],
    ['--jso', '--jso json …'],
  ])('an unambiguous beginning stands for the whole: %s', (word, wanted) => expect(read(word)).toBe(wanted));

  it('are read as far as curl has any', () => {
    expect(optionsIn(`-${'s'.repeat(1_000_000)}`).length).toBeLessThan(100);
    expect(read(`-sd${'s'.repeat(1_000)}`)).toBe(`-s flag, -d data =${'s'.repeat(1_000)}`);
  });
});
