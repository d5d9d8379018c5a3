import { expect, it, vi } from "vitest"
import { runMock } from "./mock.ts"

it("ends when it is told to while it still says where it is", async () => {
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    if (String(text).includes("Web API")) process.emit("SIGTERM")
    return true
  })
  const before = process.listenerCount("SIGTERM")
  try {
    expect(await runMock(["--port", "0"])).toBe(0)
  } finally {
    write.mockRestore()
  }
  expect(process.listenerCount("SIGTERM")).toBe(before)
})
