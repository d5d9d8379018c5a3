import { expect, it } from "vitest"
import { Uploads } from "./uploads.ts"

it("files whose time has run out are dropped when another one comes", () => {
  const uploads = new Uploads()
  const file = { name: "a.txt", contentType: "text/plain", bytes: new Uint8Array(3) }
  uploads.add("/old", { ...file, expires: 10 }, 0)
  uploads.add("/kept", { ...file, expires: Number.POSITIVE_INFINITY }, 0)
  uploads.add("/new", { ...file, expires: 20 }, 10)
  // Seen from before its end: it is not there, rather than too old.
  expect(uploads.find("/old", 9)).toBeUndefined()
  expect(uploads.find("/kept", 9)).toMatchObject(file)
  expect(uploads.find("/new", 9)).toMatchObject(file)
})
