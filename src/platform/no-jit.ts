// Imported before anything else: zod would otherwise probe for `new Function`, which the content security policy reports.
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };

export {};
