import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6/light"
import { createRtm } from "@agent-chat/rtm-bridge"

/** What the server of the page hands out: in a real application, to a person who is signed in. */
const session = async () => (await (await fetch("session")).json()) as { token: string; url?: string }

const { url } = await session()
const chat = createRtm(v3_6, { token: async () => (await session()).token, url })
const events = joinEvents({ rtm: chat, start: "open" })

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!
const form = document.querySelector("form")!
const input = form.querySelector("input")!

/** A chat that is open: the button that shows it, and its messages. */
const chats = new Map<string, { readonly tab: HTMLButtonElement; readonly messages: HTMLOListElement }>()
let shown: string | undefined

const show = (id: string) => {
  const { tab, messages } = chats.get(id)!
  shown = id
  for (const each of chats.values()) each.tab.setAttribute("aria-pressed", String(each.tab === tab))
  tab.classList.remove("unread")
  find("#messages").replaceChildren(messages)
  input.disabled = false
}

const end = (id: string) => {
  chats.get(id)?.tab.remove()
  chats.delete(id)
  if (shown !== id) return
  shown = undefined
  find("#messages").replaceChildren()
  input.disabled = true
}

const add = (id: string, text: string, isOwn: boolean) => {
  const known = chats.get(id)
  if (known === undefined) return
  const item = document.createElement("li")
  item.className = isOwn ? "own" : "theirs"
  item.textContent = text
  known.messages.append(item)
  known.tab.classList.toggle("unread", id !== shown)
}

chat.status.subscribe(({ state }) => (find("#status").textContent = state))

events.subscribe((event) => {
  if (event.action === "incoming_chat") {
    const { id, users, thread } = event.payload.chat
    end(id)
    const tab = document.createElement("button")
    tab.textContent = users.find(({ type }) => type === "customer")?.name ?? id
    tab.addEventListener("click", () => show(id))
    find("#chats").append(tab)
    chats.set(id, { tab, messages: document.createElement("ol") })
    if (!event.flags.open) return
    // What was said before this page was opened comes with the chat, and with nothing else.
    const agents = new Set(users.flatMap((user) => (user.type === "agent" ? [user.id] : [])))
    for (const said of thread.events ?? []) {
      if (said.deleted !== true && said.type === "message") add(id, said.text, agents.has(said.author_id))
    }
  } else if (event.action === "chat_deactivated") end(event.payload.chat_id)
  else if (event.action === "incoming_event" && event.payload.event.type === "message")
    add(event.payload.chat_id, event.payload.event.text, event.author?.role !== "customer")
})

form.addEventListener("submit", (submitted) => {
  submitted.preventDefault()
  const text = input.value.trim()
  if (text === "" || shown === undefined) return
  form.reset()
  chat
    .send_event({ chat_id: shown, event: { type: "message", text, visibility: "all" } })
    .catch((error: unknown) => (find("#status").textContent = String(error)))
})

await chat.connect()
