import { execFile, execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { Action } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it } from "vitest"

// The commands of the Web API's methods page, as data: each action with the body it shows, in the order in which they
// can follow one another, those that end something last. Real curl sends them.

interface CurlRequest {
  readonly action: string
  readonly body?: unknown
  /** Parts of a form; `@name` is a file beside the data. */
  readonly form?: Readonly<Record<string, string>>
  /** What has to happen before on a fresh world. */
  readonly needs?: readonly CurlRequest[]
}

const folder = fileURLToPath(new URL("curl", import.meta.url))
const requests = JSON.parse(readFileSync(`${folder}/requests.json`, "utf8")) as CurlRequest[]
const actions: Readonly<Record<string, Action>> = v3_0.actions

const hasCurl = (() => {
  try {
    execFileSync("curl", ["--version"])
    return true
  } catch {
    return false
  }
})()

/** The status, and what is wrong with the shape of the answer. */
const curl = async (origin: string, { action, body, form = {} }: CurlRequest) => {
  const parts = Object.entries(form).flatMap(([name, value]) => ["-F", `${name}=${value}`])
  const json = ["-H", "Content-Type: application/json", "-d", JSON.stringify(body)]
  const common = ["--silent", "--max-time", "30", "-H", "Authorization: Bearer token", "-w", "\n%{http_code}"]
  const address = `${origin}/v3.0/agent/action/${action}`
  const { stdout } = await promisify(execFile)(
    "curl",
    [...common, ...(body === undefined ? parts : json), address],
    { cwd: folder }
  )
  const cut = stdout.lastIndexOf("\n")
  const answer = JSON.parse(stdout.slice(0, cut)) as unknown
  return { status: Number(stdout.slice(cut + 1)), issue: actions[action]?.check?.success(answer) }
}

const asDocumented = { status: 200, issue: undefined }

// Without curl on the machine there is nothing to prove here: the suite says so by skipping.
describe.skipIf(!hasCurl)(
  `the 33 commands of the methods page${hasCurl ? "" : " (skipped: no curl here)"}`,
  () => {
    it("are 33 different actions, each of which the Web API has", () => {
      expect(new Set(requests.map(({ action }) => action)).size).toBe(33)
      for (const { action } of requests) expect(actions[action]?.via).toContain("web")
    })

    it.each(requests)("$action is answered on a fresh world", async (request) => {
      await using fake = await FakeLiveChat.start()
      for (const need of request.needs ?? []) await curl(fake.webUrl, need)
      expect(await curl(fake.webUrl, request)).toEqual(asDocumented)
    })

    it("are answered one after another on one world", async () => {
      await using fake = await FakeLiveChat.start()
      for (const request of requests) expect(await curl(fake.webUrl, request)).toEqual(asDocumented)
      expect(fake.calls.count).toBe(33)
    })
  }
)
