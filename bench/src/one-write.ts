import type { Socket } from "node:net"

/** The header of a text frame from a server, of less than 64 KiB. */
export const headOf = (length: number): Buffer =>
  length < 126 ? Buffer.from([0x81, length]) : Buffer.from([0x81, 126, length >> 8, length & 255])

/** Sends text frames, of latin1: those of one turn leave in one write, which costs more than all else of a cheap server. */
export const inOneWrite = (tcp: Pick<Socket, "write">): ((text: string) => void) => {
  let waiting = ""
  return (text) => {
    if (waiting === "") {
      setImmediate(() => {
        tcp.write(waiting, "latin1")
        waiting = ""
      })
    }
    waiting += headOf(text.length).toString("latin1") + text
  }
}
