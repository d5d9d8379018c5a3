import { createReadStream } from "node:fs"
import { fileURLToPath } from "node:url"
import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { fileSize, isFileInput, toUpload } from "@agent-chat/core"

const here = fileURLToPath(import.meta.url)

describe("toUpload", () => {
  it("takes a File for a File, whatever else it says of itself", () => {
    const file = Object.assign(new File(["abc"], "a.txt", { type: "text/plain" }), { path: "./elsewhere" })
    expect(toUpload(file)).toEqual({ name: "a.txt", type: "text/plain", size: 3, content: { blob: file } })
  })

  it("takes a stream of Node for a stream, called after the file that it reads", () => {
    const stream = createReadStream(here, { start: 3, end: 5 })
    expect(toUpload(stream)).toEqual({
      name: "upload-kinds.test.ts",
      type: "",
      size: undefined,
      content: { stream }
    })
    stream.destroy()
  })

  it("takes bytes of any view and of another realm", () => {
    const words = new Uint16Array([1, 2, 3]).subarray(1)
    expect(fileSize(words as never)).toBe(4)
    const foreign = runInNewContext("new Uint8Array([1, 2, 3])") as Uint8Array
    expect(foreign instanceof Uint8Array).toBe(false)
    expect(toUpload(foreign)?.content).toEqual({ bytes: new Uint8Array([1, 2, 3]) })
    expect(fileSize(runInNewContext("new ArrayBuffer(7)") as ArrayBuffer)).toBe(7)
    expect(fileSize({ data: foreign, name: "a" })).toBe(3)
  })

  it("names what has no name", () => {
    expect(toUpload(new Blob(["a"]))?.name).toBe("file")
    expect(toUpload({ path: "/tmp/some.png" })?.name).toBe("some.png")
    expect(toUpload({ path: "C:\\pictures\\some.png", name: "other.png" })?.name).toBe("other.png")
  })

  it("takes nothing else for a file", () => {
    const stream = new Blob(["a"]).stream()
    for (const value of [
      "text",
      null,
      undefined,
      7,
      {},
      { path: "" },
      { path: 7 },
      { data: "text", name: "a" },
      { data: new Uint8Array(1) },
      { stream: "text", name: "a" },
      { stream },
      { stream, name: "a", size: -1 },
      { stream, name: "a", size: 1.5 },
      { stream, name: "a", size: "3" }
    ])
      expect([value, isFileInput(value)]).toEqual([value, false])
  })
})
