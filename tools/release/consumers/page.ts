// Says how it went where the page's address tells it to.
import { converse } from "./typed.js"

const parameter = (name: string): string => new URLSearchParams(location.search).get(name) ?? ""

const result = await converse({
  token: parameter("token"),
  webUrl: parameter("web"),
  rtmUrl: parameter("rtm")
}).catch((error: unknown) => `failed: ${String(error)}`)
await fetch(parameter("report"), { method: "POST", body: result })
