/** The fixed moment at which every test takes place: 2026-11-20 06:13:20 UTC, in Unix seconds. */
export const testNow = 1_795_155_200;
