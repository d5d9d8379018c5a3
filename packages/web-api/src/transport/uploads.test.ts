import { CheckedStream } from "@agent-chat/core/uploads"
import { expect, it } from "vitest"
import { createPlatform } from "../platform/browser.ts"
import { Uploads } from "./uploads.ts"

const refuse = (path: string, expected: string, found: string): Error =>
  new Error(`${path}: ${expected}, ${found}`)

it("a file is closed that was still being opened when its call was given up", async () => {
  let isClosed = false
  const source = new ReadableStream<Uint8Array>({ cancel: () => void (isClosed = true) })
  const opening = Promise.withResolvers<CheckedStream>()
  const uploads = new Uploads({
    action: "upload_file",
    boundary: "boundary",
    largestFile: 100,
    platform: { ...createPlatform(), open: () => opening.promise },
    refuse
  })
  const opened = uploads.open(uploads.read({ path: "a.txt" })!, "file")
  uploads.end()
  opening.resolve(
    new CheckedStream(source, {
      path: "file",
      refuse: (expected, found) => refuse("file", expected, found)
    })
  )
  await opened
  expect(isClosed).toBe(true)
})
