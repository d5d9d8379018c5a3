// Loads the built entries named as arguments with `require`, which Node allows for ESM without top-level await.
const assert = require("node:assert/strict")

for (const specifier of process.argv.slice(2)) {
  const entry = require(specifier)
  assert.equal(typeof entry, "object", specifier)
}
