import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { bundlePage } from "./bundle-page.ts"

/** Serves a page of `tests/browser`; at `/strict` it may not start workers. */
export const servePage = async (
  name: string
): Promise<{ readonly origin: string; readonly script: string; readonly close: () => void }> => {
  const script = await bundlePage(name)
  const server = createServer((request, response) => {
    const isScript = request.url === "/page.js"
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html")
    if (request.url === "/strict") response.setHeader("Content-Security-Policy", "worker-src 'none'")
    response.end(isScript ? script : `<!doctype html><script type="module" src="/page.js"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script,
    close: () => void server.close()
  }
}
