/** A script, and what the curl in it sends: method, path, body. U stands for the address, whose path is `/t`. */
export type ShellInputRow = readonly [script: string, method: string, path: string, body: string];

/** What bash and dash hand over alike. */
export const inputsOfEveryShell: readonly ShellInputRow[] = [
  ['curl -s U -d @- <<EOF\na=b&c=d\nEOF', 'POST', '/t', 'a=b&c=d'],
  ['curl -s -d @- U <<EOF\na=b&\nc=d&\n  e=f\nEOF\necho done', 'POST', '/t', 'a=b&c=d&  e=f'],
  ["curl -s U --data-binary @- <<'EOF'\na=$HOME&b=`x`\\\\\nEOF", 'POST', '/t', 'a=$HOME&b=`x`\\\\\n'],
  ['curl -s U --data-binary @- <<"E O F"\na=$HOME\nE O F', 'POST', '/t', 'a=$HOME\n'],
  ['curl -s U --data-binary @- <<\\EOF\na=$HOME\nEOF', 'POST', '/t', 'a=$HOME\n'],
  [
    'curl -s U --data-binary @- <<-EOF\n\ta=b\n\t\t c=\\$d\\`\\\\\\"\n\tEOF',
    'POST',
    '/t',
    'a=b\n c=$d`\\\\"\n',
  ],
  ['curl -s U --data-binary @- <<EOF\na=b\\\nc=d "e" \'f\'\nEOF', 'POST', '/t', 'a=bc=d "e" \'f\'\n'],
  ['curl -s U -d @- -d z=1 <<EOF && echo done\na=b\nEOF', 'POST', '/t', 'a=b&z=1'],
  ['curl -s U -d@-<<EOF\na=b\nEOF', 'POST', '/t', 'a=b'],
  ['curl -s U -d @/dev/stdin <<EOF -H "X: y"\na=b\nEOF', 'POST', '/t', 'a=b'],
  ['curl -s U --data-urlencode a@- <<EOF\nx y\nEOF', 'POST', '/t', 'a=x+y%0A'],
  ['curl -s U --data-urlencode @- <<EOF\nx=y z\nEOF', 'POST', '/t', 'x%3Dy+z%0A'],
  ['curl -s U --json @- <<EOF\n{"a": 1}\nEOF', 'POST', '/t', '{"a": 1}\n'],
  ['curl -s U -d @- <<EOF\nEOF', 'POST', '/t', ''],
  ['cat <<EOF | curl -s U -d @-\na=b&c=d\nEOF', 'POST', '/t', 'a=b&c=d'],
  ["echo 'a=b&c=d' | curl -s U -d @-", 'POST', '/t', 'a=b&c=d'],
  ["echo 'a=b&c=d' | curl -s U --data-binary @-", 'POST', '/t', 'a=b&c=d\n'],
  ['echo a=b   c | curl -s U --data-binary @-', 'POST', '/t', 'a=b c\n'],
  ["printf '%s' 'a=b%20c' | curl -s U --data-binary @-", 'POST', '/t', 'a=b%20c'],
  ["printf '%s\\n' 'a=b%20c' | curl -s U --data-binary @-", 'POST', '/t', 'a=b%20c\n'],
  ["printf 'a=b' | curl -s U --data-binary @-", 'POST', '/t', 'a=b'],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell replaces it.
    'A=b; B="c d"\ncurl -s U --data-binary @- <<EOF\na=$A&b=${B}&c=\\$A "$A"\nEOF',
    'POST',
    '/t',
    'a=b&b=c d&c=$A "b"\n',
  ],
  ["A=b\ncurl -s U --data-binary @- <<'EOF'\na=$A\nEOF", 'POST', '/t', 'a=$A\n'],
  ['A=b\ncurl -s U -H "X: $A" -d @- <<\'EOF\'\na=$A\nEOF', 'POST', '/t', 'a=$A'],
  [
    "curl -s U --url-query 'a=b c&d' --url-query '+e=f%20g' --url-query =h",
    'GET',
    '/t?a=b+c%26d&e=f%20g&h',
    '',
  ],
  ["curl -s 'U?x=y' --url-query a=b -d c=d", 'POST', '/t?x=y&a=b', 'c=d'],
  ["curl -s 'U?x=y#z' --url-query a=b", 'GET', '/t?x=y&a=b', ''],
  ["curl -s 'U?x=y' -G -d c=d --url-query a=b", 'GET', '/t?x=y&c=d', ''],
  ["curl -s 'U?x=y&' -G --url-query a=b", 'GET', '/t?x=y&a=b', ''],
  ["curl -s 'U?' -G -d a=b", 'GET', '/t?a=b', ''],
  ["curl -s 'U#f' -G -d a=b", 'GET', '/t?a=b', ''],
  ['curl -s U --url-query a@- <<EOF\nb\nEOF', 'GET', '/t?a=b%0A', ''],
  ['cat <<A\nx=y\nA\ncurl -s U -d @- <<B\na=b\nB', 'POST', '/t', 'a=b'],
  ['curl -s U -d @- <<A <<B\nx=y\nA\na=b\nB', 'POST', '/t', 'a=b'],
  ['curl -s U --data-binary @- <<EOF\n EOF \na=b\nEOFx\nEOF', 'POST', '/t', ' EOF \na=b\nEOFx\n'],
  ["printf '%s' 'a=b\\n%d' | curl -s U --data-binary @-", 'POST', '/t', 'a=b\\n%d'],
  ['curl -s U 0<<EOF --data-binary @-\na=b\nEOF', 'POST', '/t', 'a=b\n'],
];

/** What only bash knows. */
export const inputsOfBash: readonly ShellInputRow[] = [
  ['curl -s U -d @- <<<"a=b&c=d"', 'POST', '/t', 'a=b&c=d'],
  ['curl -s U --data-binary @- <<< a=b', 'POST', '/t', 'a=b\n'],
  ['A=b\ncurl -s U --data-binary @- <<<"a=$A \'c\'"', 'POST', '/t', "a=b 'c'\n"],
  ["echo -n 'a=b' | curl -s U --data-binary @-", 'POST', '/t', 'a=b'],
  ['curl -s U --data-binary @- 0<<<a=b', 'POST', '/t', 'a=b\n'],
  ["curl -s U --data-binary @- <<<'a=$HOME'", 'POST', '/t', 'a=$HOME\n'],
  ["echo -n a=b '&c' | curl -s U --data-binary @-", 'POST', '/t', 'a=b &c'],
];
