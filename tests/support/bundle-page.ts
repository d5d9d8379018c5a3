import { build, defaultClientConditions } from "vite"

/** The files of a page in `tests/browser`, as a bundler makes them for browsers from the sources: the script, then what it loads on demand. */
export const bundlePage = async (name: string): Promise<ReadonlyMap<string, string>> => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@agent-chat/source", ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL(`../browser/${name}.ts`, import.meta.url).pathname,
        formats: ["es"],
        fileName: "page"
      }
    }
  })
  const [bundled] = Array.isArray(result) ? result : [result]
  if (bundled === undefined || !("output" in bundled)) throw new Error("nothing was bundled")
  return new Map(
    bundled.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code] as const] : []))
  )
}
