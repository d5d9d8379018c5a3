import { useState } from "preact/hooks"
import { Avatar } from "./avatar.tsx"
import type { Desk } from "./desk.ts"
import { Disclosure } from "./disclosure.tsx"
import { shortTime } from "./format.ts"
import { PlusIcon } from "./icons.tsx"
import { customerName } from "./names.ts"
import type { ChatItem } from "./protocol.ts"
import { useRoving } from "./roving.ts"
import type { DeskState } from "./state.ts"
import { useStore } from "./store.ts"

/** All chats of the fake. */
export const Chats = ({ desk, onPick }: { readonly desk: Desk; readonly onPick: () => void }) => {
  const chats = useStore(desk.store, ({ chats }) => chats)
  const selected = useStore(desk.store, ({ selected }) => selected)
  const { ref, onKeyDown } = useRoving<HTMLUListElement>()
  const stop = chats.some(({ id }) => id === selected) ? selected : chats[0]?.id
  return (
    <nav class="pane chats" aria-label="Chats">
      <header class="pane-head">
        <h2>Chats</h2>
        <Disclosure label={<PlusIcon />} name="New customer" variant="icon">
          {(close) => <NewCustomer desk={desk} close={close} onDone={onPick} />}
        </Disclosure>
      </header>
      <ul ref={ref} class="chat-list" onKeyDown={onKeyDown}>
        {chats.map((chat) => (
          <li key={chat.id}>
            <ChatButton
              desk={desk}
              chat={chat}
              isSelected={chat.id === selected}
              isStop={chat.id === stop}
              onPick={onPick}
            />
          </li>
        ))}
      </ul>
      {chats.length === 0 && <p class="empty">No chats yet. Let a new customer begin one.</p>}
    </nav>
  )
}

const ChatButton = ({
  desk,
  chat,
  isSelected,
  isStop,
  onPick
}: {
  readonly desk: Desk
  readonly chat: ChatItem
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly onPick: () => void
}) => {
  const isHere = useStore(desk.store, ({ customers }) => customers.get(chat.customer?.id ?? "")?.on_site)
  const readUpTo = useStore(desk.store, ({ read }) => read[chat.id])
  const name = customerName(chat.customer)
  const { last } = chat
  const isForCustomer = last !== undefined && !isNote(chat) && last.author_id !== chat.customer?.id
  const isNew = !isSelected && isForCustomer && (readUpTo === undefined || last.created_at > readUpTo)
  const pick = (): void => {
    desk.select(chat.id)
    onPick()
  }
  return (
    <button
      type="button"
      class="chat"
      data-item=""
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected ? "true" : undefined}
      onClick={pick}
    >
      <span class="with-dot" data-here={isHere === true ? "" : undefined}>
        <Avatar id={chat.customer?.id ?? chat.id} name={name} />
      </span>
      <span class="chat-text">
        <span class="chat-line">
          <strong>{name}</strong>
          {last !== undefined && (
            <time dateTime={last.created_at}>{shortTime(last.created_at, Date.now())}</time>
          )}
        </span>
        <span class="chat-line">
          <span class="chat-last">{lastOf(chat)}</span>
          <State chat={chat} isNew={isNew} />
        </span>
      </span>
    </button>
  )
}

const State = ({ chat, isNew }: { readonly chat: ChatItem; readonly isNew: boolean }) => {
  if (isNew) return <span class="tag new">new</span>
  if (chat.waiting === true) return <span class="tag waits">waits</span>
  return chat.active ? null : <span class="tag">ended</span>
}

const isNote = ({ last }: ChatItem): boolean => last?.recipients === "agents"

const lastOf = (chat: ChatItem): string => {
  const { last, customer } = chat
  if (last === undefined) return "nothing said yet"
  // Customers do not see it, and neither does who plays one.
  if (isNote(chat)) return "a note among agents"
  const who = last.author_id === customer?.id && customer !== undefined ? "You: " : ""
  return `${who}${last.text ?? last.type.replaceAll("_", " ")}`
}

const names = [
  "Nina Falk",
  "Otto Brandt",
  "Mira Sol",
  "Theo Lind",
  "Ida Moreau",
  "Jonas Weir",
  "Lea Okafor",
  "Sam Rivers"
]

/** A name that nobody has, while there are some. */
const newName = (customers: DeskState["customers"]): string => {
  const taken = new Set([...customers.values()].map(({ name }) => name))
  return names.find((name) => !taken.has(name)) ?? names[0]!
}

const NewCustomer = ({
  desk,
  close,
  onDone
}: {
  readonly desk: Desk
  readonly close: () => void
  readonly onDone: () => void
}) => {
  const [name, setName] = useState(() => newName(desk.store.state.customers))
  const [text, setText] = useState("Hello, is anybody there?")
  const [isBusy, setBusy] = useState(false)
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const done = await desk.welcome(name.trim(), text.trim())
    setBusy(false)
    if (!done) return
    close()
    onDone()
  }
  return (
    <form class="fields" onSubmit={(event) => void begin(event)}>
      <label>
        Name
        <input required value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <label>
        First message
        <input required value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <button type="submit" class="button primary" disabled={isBusy}>
        Begin a chat
      </button>
    </form>
  )
}
