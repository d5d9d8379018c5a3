import { build, defaultClientConditions } from "vite"

/** The script of a page in `tests/browser`, as a bundler makes it for browsers from the sources. */
export const bundlePage = async (name: string): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@agent-chat/source", ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL(`../browser/${name}.ts`, import.meta.url).pathname, formats: ["es"] }
    }
  })
  const [bundled] = Array.isArray(result) ? result : [result]
  if (bundled === undefined || !("output" in bundled)) throw new Error("nothing was bundled")
  return bundled.output[0].code
}
