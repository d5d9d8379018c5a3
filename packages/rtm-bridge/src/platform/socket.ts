/** Why a socket is gone. */
export interface SocketClosure {
  /** The close code of the WebSocket protocol; 1006 when there was no closing handshake. */
  readonly code?: number | undefined
  readonly reason?: string | undefined
  /** The HTTP status with which the upgrade was answered, in place of a connection. */
  readonly status?: number | undefined
  /** Milliseconds after which that answer would like to be asked again. */
  readonly retryAfter?: number | undefined
  /** What went wrong, as the platform tells it. */
  readonly cause?: unknown
}

/** Reads a header of an answer by its name. */
export type HeaderReader = (name: string) => string | undefined

/** Reads the headers of what Node tells of an answer; anything else has none. */
export const headersOf =
  (answer: unknown): HeaderReader =>
  (name) => {
    const { headers } = Object(answer) as { readonly headers?: unknown }
    const value = (Object(headers) as Readonly<Record<string, unknown>>)[name.toLowerCase()]
    return typeof value === "string" ? value : undefined
  }

/** Told what happens on a socket. Nothing is told any more once the socket was dropped. */
export interface SocketHandler {
  /** The upgrade was answered. Not told where the platform does not show headers, as in browsers. */
  onAnswered(header: HeaderReader): void
  onOpen(): void
  onText(text: string): void
  /** A binary frame; this API has none. */
  onBinary(): void
  /** A control frame came: the other side is alive. */
  onAlive(): void
  /** A ping was answered. */
  onPong(): void
  onClosed(closure: SocketClosure): void
}

/** One WebSocket, as the connection uses it. */
export interface Socket {
  readonly isOpen: boolean
  /** Bytes that were sent and have not left yet; 0 where the platform does not tell. */
  readonly buffered: number
  send(text: string): void
  /** Sends a ping control frame. Absent where the platform has none. */
  readonly ping?: (() => void) | undefined
  /** Closes in good order, and calls back when that is done or `patience` milliseconds are over. */
  close(patience: number, done: () => void): void
  /** Lets go at once, without waiting for the other side. */
  drop(): void
}

/** Opens a socket and tells the handler about it. May throw when the address is no address. */
export type OpenSocket = (url: string, handler: SocketHandler) => Socket

/** Brings what opens sockets, when the first one is to be opened. */
export type LoadSockets = () => OpenSocket | Promise<OpenSocket>

/** How sockets are opened, where the platform can do it. */
export interface SocketOptions {
  /** Headers of the upgrade request besides those of the protocol. Only on Node. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** An `http.Agent` or `https.Agent`, such as one that goes through a proxy. Only on Node. */
  readonly agent?: object | undefined
  /** Certificates of authorities to trust in place of the usual ones, as PEM. Only on Node. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[] | undefined
}

/** What is read of the events of a WebSocket. */
export interface SocketEvent {
  readonly data?: unknown
  readonly code?: number
  readonly reason?: string
  readonly error?: unknown
  readonly message?: unknown
}

/** What a WebSocket has to have: the platform's own, one of `ws`, or any other of that shape. */
export interface WebSocketLike {
  /** 0 connecting, 1 open, 2 closing, 3 closed. */
  readonly readyState: number
  binaryType?: string
  /** Bytes that were sent and have not left yet. Where it is told, no call is added to too many of them. */
  readonly bufferedAmount?: number
  send(data: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: SocketEvent) => void): void
  removeEventListener(
    type: "open" | "message" | "close" | "error",
    listener: (event: SocketEvent) => void
  ): void
  /** Sends a ping control frame, where there is such a thing, as in `ws`. */
  ping?(): void
  /** Destroys the connection, where there is such a thing, as in `ws`. */
  terminate?(): void
  /** Where pongs are told, and the answer to the upgrade, as in `ws`. Without it, pings are sent as actions. */
  on?(event: "pong" | "upgrade", listener: (answer?: unknown) => void): unknown
}

/** A socket that the program made. */
export interface OwnSocket {
  readonly webSocket: WebSocketLike
  /** Destroys its connection, where that can be done in no other way. */
  readonly terminate?: () => void
}

const open = 1

/** Brings a WebSocket into the shape the connection uses. */
export const adaptWebSocket = (own: OwnSocket, handler: SocketHandler): Socket => {
  const { webSocket } = own
  let cause: unknown
  const onOpen = (): void => handler.onOpen()
  const onMessage = (event: SocketEvent): void => {
    if (typeof event.data === "string") handler.onText(event.data)
    else handler.onBinary()
  }
  const onError = (event: SocketEvent): void => {
    cause ??= event.error ?? (typeof event.message === "string" ? new Error(event.message) : undefined)
  }
  const onClose = (event: SocketEvent): void => {
    detach()
    // Deno says 0 where there was no closing handshake.
    handler.onClosed({ code: event.code === 0 ? 1006 : event.code, reason: event.reason, cause })
  }
  const detach = (): void => {
    attempt(() => {
      webSocket.removeEventListener("open", onOpen)
      webSocket.removeEventListener("message", onMessage)
      webSocket.removeEventListener("close", onClose)
    })
    // The listener for errors stays: `ws` throws errors that nobody listens to.
  }
  webSocket.addEventListener("open", onOpen)
  webSocket.addEventListener("message", onMessage)
  webSocket.addEventListener("error", onError)
  webSocket.addEventListener("close", onClose)
  const tellsPongs = webSocket.ping !== undefined && webSocket.on !== undefined
  if (tellsPongs) {
    webSocket.on?.("pong", () => handler.onPong())
    webSocket.on?.("upgrade", (answer) => handler.onAnswered(headersOf(answer)))
  }
  // A factory may hand over a socket that is open already.
  if (webSocket.readyState === open) void Promise.resolve().then(onOpen)
  return {
    get isOpen() {
      return webSocket.readyState === open
    },
    get buffered() {
      return webSocket.bufferedAmount ?? 0
    },
    send: (text) => webSocket.send(text),
    // One that fails is not answered, which says enough: it is called by a timer.
    ping: tellsPongs ? () => void attempt(() => webSocket.ping?.()) : undefined,
    close: (patience, done) => {
      detach()
      closeWithin(patience, done, own)
    },
    drop: () => {
      detach()
      destroy(own)
    }
  }
}

/** Whether it could be done: the program's own socket may throw at anything. */
const attempt = (run: () => void): boolean => {
  try {
    run()
    return true
  } catch {
    return false
  }
}

const destroy = ({ webSocket, terminate }: OwnSocket): void => {
  // What fails was not open yet, or is closed already: both are what was wanted.
  attempt(() => (webSocket.terminate === undefined ? webSocket.close() : webSocket.terminate()))
  attempt(() => terminate?.())
}

const closeWithin = (patience: number, done: () => void, own: OwnSocket): void => {
  const { webSocket } = own
  if (webSocket.readyState !== open) {
    destroy(own)
    return done()
  }
  const finish = (): void => {
    clearTimeout(timer)
    attempt(() => webSocket.removeEventListener("close", finish))
    destroy(own)
    done()
  }
  const timer = setTimeout(finish, patience)
  webSocket.addEventListener("close", finish)
  if (!attempt(() => webSocket.close(1000))) finish()
}
