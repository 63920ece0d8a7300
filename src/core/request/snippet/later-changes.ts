/** What a piece of code does to a value after it was made. */
export interface LaterChanges {
  /** Where what is joined to it begins: `body += x`, `$body .= x`, `$form += […]`. */
  readonly joined: readonly number[];
  /** Members are added that are not read: `form.update(…)`, `Object.assign(form, …)`, `form[name] = x`, `addCommon(form)`. */
  readonly hidden: boolean;
}

const mostJoined = 60;
/** Calls that only read what is handed to them, by the last part of their names. */
const reading =
  /^(?:(?:log|print|warn|send|assert)\w{0,20}|dump|debug|info|error|trace|puts|echo|inspect|dd|var_dump|stringify|dumps|p|post|put|get|fetch|request|write|end|json|form|body|if|while|for|switch|foreach|expect|len|count|sizeof|return|function|def|func|freeze|unset|isset|empty|\w{0,40}(?:encode|query|Params|Content|Entity))$/i;

/** Looks for changes to the name, given as the source of an expression. */
export function changesTo(text: string, quoted: string): LaterChanges {
  const join = new RegExp(`(?<![\\w.$])${quoted}\\s*[+.]=(?!=)\\s*`, 'g');
  const member = new RegExp(
    `(?<![\\w.$])${quoted}(?:(?:\\.|->)(?:update|merge!|putAll|addAll|extend|push\\w{0,10}|AddRange|UnionWith)\\s*\\(|\\[(?!\\s*["':])[^\\]\\n]{1,60}\\]\\s*=[^=])|\\bObject\\.assign\\(\\s*${quoted}\\b`,
  );
  const handed = new RegExp(`^[ \\t]*([A-Za-z_$][\\w.:$>-]{0,60})\\(\\s*&?${quoted}\\s*[,)]`, 'gm');
  return {
    joined: [...text.matchAll(join)].slice(0, mostJoined).map(({ index, 0: whole }) => index + whole.length),
    hidden:
      member.test(text) ||
      [...text.matchAll(handed)].some(([, callee = '']) => !reading.test(callee.split(/[.:>]/).at(-1) ?? '')),
  };
}
