/**
 * Names under which well-known public authorities issue (the `O` of the issuer). We ship no list of roots, and anybody can put
 * any name into a certificate: a name on this list makes a public authority probable, and one that is not proves nothing.
 */
const organisations = [
  'Actalis',
  'Amazon',
  'Apple Inc',
  'Asseco Data Systems',
  'Baltimore',
  'Buypass',
  'Certigna',
  'Dhimyotis',
  'certSIGN',
  'Cloudflare',
  'COMODO',
  'Cybertrust',
  'D-Trust',
  'Deutsche Telekom',
  'DigiCert',
  'Digital Signature Trust',
  'eMudhra',
  'Entrust',
  'Gandi',
  'GeoTrust',
  'GlobalSign',
  'GoDaddy',
  'Google Trust Services',
  'Greek Universities',
  'Hellenic Academic',
  'IdenTrust',
  'Internet Security Research Group',
  "Let's Encrypt",
  'Microsoft Corporation',
  'Network Solutions',
  'QuoVadis',
  'RapidSSL',
  'Sectigo',
  'SECOM Trust',
  'SSL Corp',
  'SSL.com',
  'Starfield',
  'SwissSign',
  'T-Systems',
  'Telia',
  'Thawte',
  'The USERTRUST',
  'TrustAsia',
  'Trustwave',
  'Unizeto',
  'VeriSign',
  'ZeroSSL',
] as const;

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const beginnings = organisations.map(plain);

/** The `O` of a name as OpenSSL, curl and our own reader write it: `O = X`, `O=X`, `O="X, Inc."`, with escaped commas. */
export function organisationOf(name: string): string | undefined {
  const value = /(?:^|[,;/]\s*)O\s*=\s*(?:"([^"]{1,200})"|((?:\\.|[^,;/\\]){1,200}))/.exec(name);
  return (value?.[1] ?? value?.[2])?.replace(/\\(.)/g, '$1').trim();
}

/** Whether a name says that it belongs to a well-known public authority. */
export function isPublicAuthority(name: string): boolean {
  const organisation = plain(organisationOf(name) ?? '');
  return organisation !== '' && beginnings.some((beginning) => organisation.startsWith(beginning));
}
