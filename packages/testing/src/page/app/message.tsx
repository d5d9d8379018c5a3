import { Avatar } from "./avatar.tsx"
import type { Desk } from "./desk.ts"
import { sizeOf, timeOf } from "./format.ts"
import { FileIcon } from "./icons.tsx"
import { ownFile, pieces, webAddress } from "./links.ts"
import { nameOf } from "./names.ts"
import type { ChatEvent, ChatUser, CustomerItem } from "./protocol.ts"
import { RichMessage } from "./rich-message.tsx"

/** Pictures that browsers show without running anything in them. */
const pictures = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"])

/** Something that was said or sent in a chat. Whatever it holds is shown as text. */
export const Message = ({
  desk,
  event,
  customer,
  author,
  isActive,
  continues,
  isSeen
}: {
  readonly desk: Desk
  readonly event: ChatEvent
  readonly customer: CustomerItem
  readonly author: ChatUser | undefined
  readonly isActive: boolean
  /** The one before is by the same author. */
  readonly continues: boolean
  readonly isSeen: boolean
}) => {
  if (event.author_id === undefined)
    return <li class="system">{event.text ?? event.type.replaceAll("_", " ")}</li>
  const isOwn = event.author_id === customer.id
  const name = isOwn ? "You" : nameOf(author, event.author_id)
  return (
    <li class="event" data-own={isOwn ? "" : undefined} data-continues={continues ? "" : undefined}>
      {!isOwn && !continues && <Avatar id={event.author_id} name={name} isSmall />}
      <div class="said">
        <p class={continues || isOwn ? "unseen" : "byline"}>
          <strong>{name}</strong>
          {author?.bot === true && <span class="tag">bot</span>}
        </p>
        <Content desk={desk} event={event} customer={customer} isActive={isActive} />
        <p class="meta">
          <time dateTime={event.created_at}>{timeOf(event.created_at)}</time>
          {isSeen && <span>· seen</span>}
        </p>
      </div>
    </li>
  )
}

const Content = ({
  desk,
  event,
  customer,
  isActive
}: {
  readonly desk: Desk
  readonly event: ChatEvent
  readonly customer: CustomerItem
  readonly isActive: boolean
}) => {
  if (event.type === "rich_message" && event.elements !== undefined)
    return (
      <RichMessage
        desk={desk}
        event={event}
        elements={event.elements}
        customerId={customer.id}
        isActive={isActive}
      />
    )
  if (event.type === "file") return <FileView event={event} />
  if (event.type === "filled_form") return <Form event={event} />
  if (event.text === undefined) return <p class="bubble odd">{event.type.replaceAll("_", " ")}</p>
  return (
    <p class="bubble">
      <Text text={event.text} />
    </p>
  )
}

/** A text in which addresses of the web are links. */
const Text = ({ text }: { readonly text: string }) => (
  <>
    {pieces(text).map(({ text: words, href }) =>
      href === undefined ? words : <Link href={href}>{words}</Link>
    )}
  </>
)

const Link = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer nofollow">
    {children}
  </a>
)

const FileView = ({ event }: { readonly event: ChatEvent }) => {
  const { url, content_type = "", size } = event
  const name = event.name ?? url?.split("/").at(-1) ?? "file"
  const path = ownFile(url, location.origin)
  const href = path ?? webAddress(url)
  if (path !== undefined && pictures.has(content_type))
    return (
      <a class="picture" href={path} target="_blank" rel="noopener noreferrer">
        <img src={path} alt={name} />
      </a>
    )
  const facts = [content_type, size === undefined ? "" : sizeOf(size)]
    .filter((fact) => fact !== "")
    .join(", ")
  const card = (
    <>
      <FileIcon />
      <span>
        <strong>{name}</strong>
        <span class="quiet">{facts}</span>
      </span>
    </>
  )
  return href === undefined ? (
    <p class="file">{card}</p>
  ) : (
    <a class="file" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {card}
    </a>
  )
}

const Form = ({ event }: { readonly event: ChatEvent }) => (
  <dl class="bubble form">
    {(event.fields ?? []).map(({ label, answer }) => (
      <div>
        <dt>{label ?? ""}</dt>
        <dd>{typeof answer === "string" ? answer : JSON.stringify(answer)}</dd>
      </div>
    ))}
  </dl>
)
