// `@livechat/lc-sdk-js` speaks a version that is not in service any more: every wire has to say so as documented.
//
//   node lc-sdk.mjs <package> <version>
import assert from "node:assert/strict"
import { createRequire } from "node:module"

const [name, version] = process.argv.slice(2)
const sdk = createRequire(import.meta.url)(name)
const options = { apiUrl: new URL(process.env.FAKE_URL).host }
const token = () => ({ accessToken: "anything", region: "dal", organizationID: "390e44e6", licenseID: 1 })

const refused = async (call) => {
  const error = await call.then(
    () => "no refusal",
    (reason) => reason
  )
  assert.equal(error?.type, "unsupported_version", `${name}: ${JSON.stringify(error)}`)
  assert.notEqual(error.message, "")
}

const web = new sdk.Agent.Web("client", token, options)
assert.equal(web.version, version)
await refused(web.listChats())
await refused(web.startChat())
// Some calls are GET.
const configuration = new sdk.Configuration.Web("client", token, options)
await refused(configuration.listWebhookNames())
await refused(configuration.listLicenseProperties())

const rtm = new sdk.Agent.RTM(options)
await rtm.connect()
const told = await new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("nobody said that the connection ends")), 5_000).unref()
  rtm.on("agent_disconnected", resolve)
})
assert.deepEqual(told, { reason: "unsupported_version" })
await new Promise((resolve) => {
  if (rtm.socket.readyState === 3) resolve(undefined)
  else rtm.socket.addEventListener("close", resolve)
})
clearInterval(rtm.heartbeatInterval)
