import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { bundlePage } from "./bundle-page.ts"

/** Serves a page of `tests/browser`; at `/strict` it may not start workers. `script` is all that it may load. */
export const servePage = async (
  name: string
): Promise<{ readonly origin: string; readonly script: string; readonly close: () => void }> => {
  const files = await bundlePage(name)
  const [page] = files.keys()
  const server = createServer(({ url = "/" }, response) => {
    const script = files.get(url.slice(1))
    response.setHeader("Content-Type", script === undefined ? "text/html" : "text/javascript")
    if (url === "/strict") response.setHeader("Content-Security-Policy", "worker-src 'none'")
    response.end(script ?? `<!doctype html><script type="module" src="/${page}"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script: [...files.values()].join("\n"),
    close: () => void server.close()
  }
}
