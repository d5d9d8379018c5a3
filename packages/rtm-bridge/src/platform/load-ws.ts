import { ConfigurationError } from "@agent-chat/core"

type Ws = typeof import("ws")

/** A part of `ws` that its types leave out. */
interface FrameWriter {
  frame(data: Uint8Array, options: object): unknown
}

const fix =
  'leave it out of the bundle (Next.js: serverExternalPackages: ["ws"]; webpack: externals; esbuild: --external:ws), ' +
  "or make sockets with the option webSocket"

const broken = (what: string): ConfigurationError =>
  new ConfigurationError({ option: "webSocket", message: `${what}; ${fix}` })

/** What masks a frame is the part that bundlers break; `ws` itself masks short ones. */
const probe = { mask: true, maskBuffer: Uint8Array.of(1, 2, 3, 4), generateMask: () => undefined, opcode: 2 }
const longFrame = 64

/**
 * Loads `ws` when the first connection is made, which is time that who only imports this package need not spend, and
 * finds out what a bundler did to it before anything is sent.
 *
 * @throws ConfigurationError that names the fix
 */
export const loadWs = async (importWs: () => Promise<unknown>): Promise<Ws> => {
  let loaded: Ws & { readonly Sender?: FrameWriter }
  try {
    loaded = Object(await importWs()) as Ws
  } catch (cause) {
    throw broken(`ws cannot be loaded (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  if (typeof loaded.WebSocket !== "function")
    throw broken("a bundler has put something else in the place of ws")
  try {
    loaded.Sender?.frame(new Uint8Array(longFrame), probe)
  } catch (cause) {
    throw broken(`ws is broken by a bundler (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  return loaded
}
