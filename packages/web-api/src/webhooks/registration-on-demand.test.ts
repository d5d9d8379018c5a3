import { v3_0 } from "@agent-chat/core/v3.0"
import { expect, it } from "vitest"
import { unregisterWebhooks } from "./index.ts"

it("says that nothing was sent when what registers webhooks cannot be loaded, and asks for it anew", async () => {
  let asked = 0
  const { webhook } = v3_0.wire
  const calls = (): Promise<never> => {
    asked++
    return Promise.reject(new TypeError("no such file"))
  }
  const registration = { ...webhook.registration, calls }
  const catalog = { ...v3_0, wire: { ...v3_0.wire, webhook: { ...webhook, registration } } }
  const unregister = () =>
    unregisterWebhooks({
      catalog,
      token: "dal:token",
      url: "https://example.com/hooks/a",
      baseUrl: "https://127.0.0.1:9"
    })
  for (const times of [1, 2]) {
    await expect(unregister()).rejects.toMatchObject({ _tag: "ConnectionError", delivery: "not-sent" })
    expect(asked).toBe(times)
  }
})
