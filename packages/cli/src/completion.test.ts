import { describe, expect, it } from "vitest"
import { command } from "./test-support/terminal.ts"

describe("completion", () => {
  const offered = async (...words: readonly string[]) =>
    (await command(["complete", ...words])).stdout.trim().split("\n")

  it.each([
    [[""], ["call", "doctor", "tail", "mock", "profile"]],
    [["call", "ban_"], ["ban_customer"]],
    [["call", "send_event", "--event.type", "cus"], ["custom"]],
    [
      ["call", "send_event", "--api-version", ""],
      ["3.0", "3.6"]
    ],
    [["call", "--api-version", "3.0", "get_ar"], ["get_archives"]],
    [["call", "send_event", "--vi"], ["--via"]],
    [["events", "incoming_ev"], ["incoming_event"]],
    [["tail", "--action", "incoming_ev"], ["incoming_event"]],
    [["tail", "--op"], ["--open"]],
    [["profile", "s"], ["save"]]
  ])("after %j offers what goes on from there", async (words, some) => {
    expect(await offered(...words)).toEqual(expect.arrayContaining(some))
  })

  it("has a script for each shell, and for no other", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      expect((await command(["completion", shell])).stdout).toContain("agent-chat complete")
    }
    expect((await command(["completion", "tcsh"])).code).toBe(2)
  })
})
