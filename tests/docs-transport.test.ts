// The transport of docs/writing-a-transport.md keeps the rules that stand below it.
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Transport } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { transportSuite } from "@agent-chat/testing/conformance"

const page = readFileSync(new URL("../docs/writing-a-transport.md", import.meta.url), "utf8")
const [, program = ""] = /```ts\n([^]*?)\nconst chat = /.exec(page) ?? []
const file = fileURLToPath(new URL("docs-transport.written.ts", import.meta.url))
writeFileSync(file, `${program}\nexport { throughGateway }\n`)
const { throughGateway } = (await import(file).finally(() => rmSync(file))) as {
  readonly throughGateway: (gateway: string, token: string) => Transport<"web">
}

transportSuite({
  name: "that of the documentation",
  catalog: v3_6,
  capabilities: { kind: "web", uploads: false },
  make: ({ fake, token }) => ({ transport: throughGateway(fake.webUrl, token) })
})
