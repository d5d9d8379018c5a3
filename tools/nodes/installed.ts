// The Nodes that are installed here for this platform.
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** The path of a Node of this major version; undefined when there is none for this platform. */
export const installedNode = (major: number): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `node-${major}-${process.platform === "win32" ? "win" : process.platform}-${process.arch}/package.json`
    )
    const path = join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node")
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
