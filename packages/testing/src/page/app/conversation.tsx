import { useEffect, useRef } from "preact/hooks"
import { Avatar } from "./avatar.tsx"
import { Composer } from "./composer.tsx"
import type { Desk } from "./desk.ts"
import type { FeedStatus } from "./feed.ts"
import { Disclosure } from "./disclosure.tsx"
import { dayOf } from "./format.ts"
import { EndIcon, LeaveIcon, ReturnIcon, ThumbUpIcon } from "./icons.tsx"
import { Message } from "./message.tsx"
import { customerName, nameOf, userOf } from "./names.ts"
import type { ChatItem, Conversation as Chat, Thread } from "./protocol.ts"
import { Rating } from "./rating.tsx"
import { useStore } from "./store.ts"

/** The chat as its customer sees it. */
export const Conversation = ({ desk }: { readonly desk: Desk }) => {
  const conversation = useStore(desk.store, ({ conversation }) => conversation)
  const status = useStore(desk.store, ({ status }) => status)
  const chat = useStore(desk.store, ({ chats, selected }) => chats.find(({ id }) => id === selected))
  const name = conversation === undefined ? undefined : customerName(conversation.customer)
  useEffect(() => {
    // Who has several pages open tells them apart.
    document.title = name === undefined ? "agent-chat-mock" : `${name} · agent-chat-mock`
  }, [name])
  if (conversation === undefined)
    return (
      <section class="pane conversation" aria-label="Conversation">
        <p class="empty big">{emptyFor(status, chat)}</p>
      </section>
    )
  return (
    <section class="pane conversation" aria-label={`Conversation, as ${name} sees it`}>
      <Head desk={desk} conversation={conversation} />
      <Messages desk={desk} conversation={conversation} />
      <Composer key={conversation.chat_id} desk={desk} conversation={conversation} />
    </section>
  )
}

const emptyFor = (status: FeedStatus, chat: ChatItem | undefined): string => {
  if (status !== "live") return "Waiting for the fake …"
  if (chat === undefined) return "Pick a chat, or let a new customer begin one."
  return chat.customer === undefined ? "Nobody is on the customer's side of this chat." : "One moment …"
}

const Head = ({ desk, conversation }: { readonly desk: Desk; readonly conversation: Chat }) => {
  const { customer, active, threads } = conversation
  const isHere =
    useStore(desk.store, ({ customers }) => customers.get(customer.id)?.on_site) ?? customer.on_site
  const name = customerName(customer)
  const rating = threads.at(-1)?.rating
  return (
    <header class="pane-head talk-head">
      <div class="who">
        <Avatar id={customer.id} name={name} />
        <div>
          <h2>{name}</h2>
          <p class="quiet">{peopleIn(conversation)}</p>
        </div>
      </div>
      <div class="actions">
        <Disclosure
          name="Rate the chat"
          isOn={rating !== undefined}
          label={
            <>
              <ThumbUpIcon />
              <span class="label">{rating === undefined ? "Rate" : "Rated"}</span>
            </>
          }
        >
          {(close) => <Rating desk={desk} rating={rating} isActive={active} close={close} />}
        </Disclosure>
        <button type="button" class="button" disabled={!active} onClick={() => void desk.act("closes")}>
          <EndIcon />
          <span class="label">End chat</span>
        </button>
        {isHere === false ? (
          <button type="button" class="button" onClick={() => void desk.comeBack()}>
            <ReturnIcon />
            <span class="label">Come back</span>
          </button>
        ) : (
          <button type="button" class="button" onClick={() => void desk.leave()}>
            <LeaveIcon />
            <span class="label">Leave</span>
          </button>
        )}
      </div>
    </header>
  )
}

const peopleIn = ({ users, active, waiting, position }: Chat): string => {
  if (!active) return "The chat has ended"
  if (waiting === true)
    return position === undefined ? "waits for an agent" : `waits for an agent, number ${position}`
  const agents = users.filter(({ type, present }) => type === "agent" && present === true)
  if (agents.length === 0) return "nobody else is here"
  return `talks to ${agents.map((agent) => nameOf(agent, agent.id)).join(", ")}`
}

const Messages = ({ desk, conversation }: { readonly desk: Desk; readonly conversation: Chat }) => {
  const list = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const shown = conversation.threads.filter(
    ({ events, active }) => events.length > 0 || active || conversation.left_out === 0
  )
  const ids = useStore(desk.store, ({ typing }) => typing)
  const typing = ids.map((id) => nameOf(userOf(conversation, id), id))
  useEffect(() => {
    isAtEnd.current = true
  }, [conversation.chat_id])
  useEffect(() => {
    const { current } = list
    if (current !== null && isAtEnd.current) current.scrollTop = current.scrollHeight
  }, [conversation, ids])
  useEffect(() => {
    // Another size, or shown again in its tab: what was at the end stays there.
    const watcher = new ResizeObserver(([entry]) => {
      if (isAtEnd.current && entry !== undefined) entry.target.scrollTop = entry.target.scrollHeight
    })
    if (list.current !== null) watcher.observe(list.current)
    return () => watcher.disconnect()
  }, [])
  const onScroll = (): void => {
    const { current } = list
    if (current !== null && current.clientHeight > 0)
      isAtEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < 60
  }
  return (
    <div ref={list} class="messages" tabIndex={0} role="group" aria-label="Messages" onScroll={onScroll}>
      {conversation.left_out > 0 && <p class="divider">{conversation.left_out} older ones are not shown</p>}
      {shown.map((thread, index) => (
        <ThreadView
          key={thread.id}
          desk={desk}
          conversation={conversation}
          thread={thread}
          isLast={index === shown.length - 1}
        />
      ))}
      {typing.length > 0 && (
        <p class="typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {typing.join(", ")} {typing.length === 1 ? "is" : "are"} typing
        </p>
      )}
    </div>
  )
}

const ThreadView = ({
  desk,
  conversation,
  thread,
  isLast
}: {
  readonly desk: Desk
  readonly conversation: Chat
  readonly thread: Thread
  readonly isLast: boolean
}) => {
  const { customer } = conversation
  const { events } = thread
  const lastOwn = events.findLast(({ author_id }) => author_id === customer.id)
  const isSeen =
    lastOwn !== undefined &&
    conversation.users.some(
      ({ type, seen_up_to }) =>
        type === "agent" && seen_up_to !== undefined && seen_up_to >= lastOwn.created_at
    )
  return (
    <section aria-label={`Thread of ${dayOf(thread.created_at)}`}>
      <p class="divider">{dayOf(thread.created_at)}</p>
      <ol class="events">
        {events.map((event, index) => (
          <Message
            key={event.id}
            desk={desk}
            event={event}
            customer={customer}
            author={userOf(conversation, event.author_id)}
            isActive={thread.active}
            continues={events[index - 1]?.author_id === event.author_id && event.author_id !== undefined}
            isSeen={isSeen && event === lastOwn}
          />
        ))}
      </ol>
      {thread.rating !== undefined && (
        <p class="divider rated">
          Rated {thread.rating.score === 1 ? "good" : "bad"}
          {thread.rating.comment === undefined ? "" : `: “${thread.rating.comment}”`}
        </p>
      )}
      {!thread.active && <p class="divider">{isLast ? "The chat has ended" : "Ended"}</p>}
    </section>
  )
}
