// Every example runs to its end on the fake and prints what it claims to do.
import { describe, expect, it } from "vitest"
import { startExample } from "./support/start-example.ts"

/** Runs an example to its end; resolves to what it printed. */
const run = async (name: string): Promise<string> => {
  const { code, stdout, stderr } = await startExample(name).ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  expect(stdout).not.toContain("\u001B[")
  return stdout
}

/** The values that were printed under a name, in order. */
const facts = (stdout: string, name: string): string[] =>
  [...stdout.matchAll(new RegExp(`^ {2}${name} +(.*)$`, "gm"))].map(([, value]) => value ?? "")

describe.concurrent("the example", { timeout: 20_000 }, () => {
  it("file-upload shows its progress, and a cancelled upload leaves nothing behind", async () => {
    const stdout = await run("file-upload")

    const shares = facts(stdout, "sent").map((bar) => Number(/(\d+) %$/.exec(bar)?.[1]))
    expect(shares.length).toBeGreaterThanOrEqual(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(100)
    expect(facts(stdout, "stored")).toEqual(["8388608 bytes, the same as on the disk"])
    expect(facts(stdout, "ended")).toEqual(["Error: cancelled by the user"])
    expect(facts(stdout, "files")).toEqual(["1 in the chat"])
  })
})
