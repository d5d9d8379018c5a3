// What `pnpm pack` and `pnpm publish` leave out of a manifest: the condition under which this repository reads its own
// sources, since the sources are not published, and what concerns nobody but this repository.
const withoutSource = (targets) =>
  targets !== null && typeof targets === "object"
    ? Object.fromEntries(
        Object.entries(targets)
          .filter(([condition]) => condition !== "@agent-chat/source")
          .map(([condition, target]) => [condition, withoutSource(target)])
      )
    : targets

const ours = new Set(["devDependencies", "scripts"])

const beforePacking = (manifest) => ({
  ...Object.fromEntries(Object.entries(manifest).filter(([field]) => !ours.has(field))),
  exports: withoutSource(manifest.exports),
  ...(manifest.imports === undefined ? {} : { imports: withoutSource(manifest.imports) }),
  ...(Array.isArray(manifest.sideEffects)
    ? { sideEffects: manifest.sideEffects.filter((path) => !path.startsWith("./src/")) }
    : {})
})

module.exports = { hooks: { beforePacking } }
