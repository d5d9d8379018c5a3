import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { adaptWebSocket, type SocketEvent, type SocketHandler, type WebSocketLike } from "./socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

const handler: SocketHandler = {
  onAnswered: vi.fn(),
  onOpen: vi.fn(),
  onText: vi.fn(),
  onBinary: vi.fn(),
  onAlive: vi.fn(),
  onPong: vi.fn(),
  onClosed: vi.fn()
}

const throws = (): never => {
  throw new Error("a socket of the program's own")
}

const own = (odd: Partial<WebSocketLike>): WebSocketLike => ({
  readyState: 1,
  send: () => {},
  close: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  ...odd
})

it.each<Partial<WebSocketLike>>([
  { close: throws },
  { close: throws, terminate: throws },
  { removeEventListener: throws },
  { removeEventListener: throws, close: throws, readyState: 0 }
])("closes one that throws where it is let go of: %o", (odd) => {
  const terminate = vi.fn()
  const socket = adaptWebSocket({ webSocket: own(odd), terminate }, handler)
  const done = vi.fn()
  socket.close(100, done)
  vi.advanceTimersByTime(100)
  expect(done).toHaveBeenCalledTimes(1)
  expect(terminate).toHaveBeenCalledTimes(1)
  expect(() => adaptWebSocket({ webSocket: own(odd) }, handler).drop()).not.toThrow()
})

it("lets a ping that fails be one that is not answered", () => {
  const socket = adaptWebSocket({ webSocket: own({ ping: throws, on: () => {} }) }, handler)
  expect(() => socket.ping?.()).not.toThrow()
})

it.each([
  [0, 1006],
  [1006, 1006],
  [4001, 4001],
  [undefined, undefined]
])("tells the code %s with which one was closed as %s", (told, code) => {
  const onClosed = vi.fn()
  const listeners = new Map<string, (event: SocketEvent) => void>()
  const webSocket = own({ addEventListener: (type, listener) => void listeners.set(type, listener) })
  adaptWebSocket({ webSocket }, { ...handler, onClosed })
  listeners.get("close")?.(told === undefined ? {} : { code: told })
  expect(onClosed).toHaveBeenCalledWith(expect.objectContaining({ code }))
})

it("tells how much has not left yet, where the socket does", () => {
  expect(adaptWebSocket({ webSocket: own({}) }, handler).buffered).toBe(0)
  expect(adaptWebSocket({ webSocket: own({ bufferedAmount: 7 }) }, handler).buffered).toBe(7)
})
