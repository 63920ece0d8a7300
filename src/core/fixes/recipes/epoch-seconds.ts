import type { Recipe } from '../recipe.ts';

/** RFC 7519 §2, NumericDate: whole seconds, a number, without time zone. */
export const epochSeconds: Recipe = {
  title: 'The time in whole seconds since 1970, UTC',
  snippets: {
    node: `const now = Math.floor(Date.now() / 1000);
const times = { iat: now, exp: now + 60 };
console.log(JSON.stringify(times));`,
    java: `import java.time.Instant;
import java.util.Map;

static Map<String, Long> times() {
    long now = Instant.now().getEpochSecond();
    return Map.of("iat", now, "exp", now + 60);
}`,
    python: `import json
import time

now = int(time.time())
times = {"iat": now, "exp": now + 60}
print(json.dumps(times))`,
    csharp: `var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
var times = new Dictionary<string, object> { ["iat"] = now, ["exp"] = now + 60 };
Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(times));`,
    go: `import "time"

func times() map[string]int64 {
	now := time.Now().Unix()
	return map[string]int64{"iat": now, "exp": now + 60}
}`,
    php: `$now = time();
$times = ['iat' => $now, 'exp' => $now + 60];
echo json_encode($times);`,
  },
};
