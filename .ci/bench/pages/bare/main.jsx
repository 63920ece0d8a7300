// The plain page beside which pasting is measured: React, jose and two boxes. It decodes, verifies and shows, and judges nothing.
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Header and payload as indented JSON; the reason where the token cannot be read. */
function decode(token) {
  try {
    const parts = [decodeProtectedHeader(token), decodeJwt(token)];
    return parts.map((part) => JSON.stringify(part, null, 2)).join('\n');
  } catch (cause) {
    return String(cause);
  }
}

/** One sentence on the signature, and on the times as jose judges them. */
async function verdictOf(token, keySet) {
  try {
    await jwtVerify(token, createLocalJWKSet(JSON.parse(keySet)));
    return 'The signature is valid.';
  } catch (cause) {
    return `Not valid: ${cause.message}`;
  }
}

function BarePage() {
  const [keySet, setKeySet] = useState('');
  const [token, setToken] = useState('');
  const [verdict, setVerdict] = useState('');
  const read = async (text) => {
    setToken(text);
    if (text === '') return setVerdict('');
    setVerdict('checking');
    setVerdict(await verdictOf(text.trim(), keySet));
  };
  return (
    <main>
      <h1>Bare page</h1>
      <label>
        Key set
        <textarea value={keySet} onChange={(event) => setKeySet(event.target.value)} />
      </label>
      <label>
        Paste anything
        <textarea value={token} onChange={(event) => read(event.target.value)} />
      </label>
      <pre>{token === '' ? '' : decode(token)}</pre>
      <p id="verdict">{verdict}</p>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<BarePage />);
