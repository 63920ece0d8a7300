/** How clients are told to send a name and a password. */
const basic =
  /\b(?:withBasicAuth|setBasicAuth|SetBasicAuth|basic_auth|basicAuth|HTTPBasicAuth|Credentials\.basic)\s*\(|\bauth\s*=\s*\(\s*["'\w]|\bauth["']?\s*(?::\s*\{\s*["']?user|=>\s*\[\s*["'$])|\bAuthenticationHeaderValue\s*\(\s*"Basic"|\bCURLOPT_USERPWD\b|-Authentication\s{1,8}Basic\b/;
const other = /^\s*(?:\/\/|#|\*|--)|proxy/i;

/** Whether code hands its client a name and a password, in a line that is no comment and speaks of no proxy. */
export function usesBasic(text: string): boolean {
  return basic.test(text) && text.split('\n').some((line) => !other.test(line) && basic.test(line));
}
