import { adaptWebSocket, type OpenSocket } from "./socket.ts"

/** Opens the platform's own WebSocket. */
export const openSocket: OpenSocket = (url, handler) => adaptWebSocket(new WebSocket(url), handler)
