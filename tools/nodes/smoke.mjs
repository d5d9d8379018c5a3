// Loads the built entries named as arguments with `import`.
import assert from "node:assert/strict"

for (const specifier of process.argv.slice(2)) {
  const entry = await import(specifier)
  assert.equal(typeof entry, "object", specifier)
}
