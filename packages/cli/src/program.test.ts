import { describe, expect, it } from "vitest"
import { command } from "./test-support/terminal.ts"

describe("a command line that is wrong, with --json", () => {
  it.each([
    ["an unknown command", ["nope"], /unknown command 'nope'/],
    ["one with its nearest name", ["tial"], /Did you mean tail\?/],
    ["an unknown flag", ["doctor", "--no-such-flag"], /unknown option '--no-such-flag'/],
    ["a word that is missing", ["record"], /missing required argument 'file'/],
    ["a flag of a command that asks for one", ["export", "--pace"], /argument missing/],
    ["a token among the arguments", ["call", "login", "--token=x"], /never taken from arguments/]
  ])("is told as JSON: %s", async (_what, words, message) => {
    const { code, stdout, stderr } = await command(["--json", ...words])
    const told = stderr.trim().split("\n")
    expect([code, stdout, told.length]).toEqual([2, "", 1])
    expect(JSON.parse(told[0]!)).toMatchObject({
      failed: expect.stringMatching(message) as string,
      exitCode: 2
    })
  })

  it("has its version as JSON, too", async () => {
    const { code, stdout } = await command(["--version", "--json"])
    expect([code, JSON.parse(stdout)]).toEqual([0, { version: expect.stringMatching(/^\d+\.\d+\.\d+/) }])
    expect((await command(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  })

  it("is told in words without it", async () => {
    const { code, stderr } = await command(["doctor", "--no-such-flag"])
    expect([code, stderr.trim()]).toEqual([2, "error: unknown option '--no-such-flag'"])
  })
})
