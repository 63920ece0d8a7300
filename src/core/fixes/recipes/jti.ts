import type { Recipe } from '../recipe.ts';

/** RFC 7519 §4.1.7: a text that never comes twice. */
export const jti: Recipe = {
  title: 'A fresh jti for every request',
  snippets: {
    node: `import { randomUUID } from 'node:crypto';

// Anew for PAR, for the token request and for every retry.
const jti = randomUUID();
console.log(jti);`,
    java: `import java.util.UUID;

// Anew for PAR, for the token request and for every retry.
static String newJti() {
    return UUID.randomUUID().toString();
}`,
    python: `import uuid

# Anew for PAR, for the token request and for every retry.
jti = str(uuid.uuid4())
print(jti)`,
    csharp: `// Anew for PAR, for the token request and for every retry.
var jti = Guid.NewGuid().ToString();
Console.WriteLine(jti);`,
    go: `// go get github.com/google/uuid
import "github.com/google/uuid"

// Anew for PAR, for the token request and for every retry.
func newJti() string {
	return uuid.NewString()
}`,
    php: `// Anew for PAR, for the token request and for every retry.
$jti = bin2hex(random_bytes(16));
echo $jti;`,
  },
};
