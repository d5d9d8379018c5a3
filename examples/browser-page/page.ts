import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6/light"
import { createRtm } from "@agent-chat/rtm-bridge"

/** What the server of the page hands out: in a real application, to a person who is signed in. */
interface Session {
  readonly token: string
  readonly url?: string
}

const session = (await (await fetch("session")).json()) as Session
const chat = createRtm(v3_6, session)
const events = joinEvents({ rtm: chat })

const messages = document.querySelector("#messages")!
const status = document.querySelector("#status")!
const form = document.querySelector("form")!
const input = form.querySelector("input")!

let lastChat: string | undefined

chat.status.subscribe(({ state }) => (status.textContent = state))

events.on("incoming_event").subscribe(({ own, chatId, payload: { event } }) => {
  if (event.type !== "message") return
  lastChat = chatId
  input.disabled = false
  const item = document.createElement("li")
  item.className = own ? "own" : "theirs"
  item.textContent = event.text
  messages.append(item)
})

form.addEventListener("submit", (submitted) => {
  submitted.preventDefault()
  const text = input.value.trim()
  if (text === "" || lastChat === undefined) return
  form.reset()
  chat
    .send_event({ chat_id: lastChat, event: { type: "message", text, visibility: "all" } })
    .catch((error: unknown) => (status.textContent = String(error)))
})

await chat.connect()
