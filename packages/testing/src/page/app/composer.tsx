import { useEffect, useRef, useState } from "preact/hooks"
import type { Desk } from "./desk.ts"
import { ClipIcon, ReturnIcon, SendIcon } from "./icons.tsx"
import { customerName } from "./names.ts"
import type { Conversation } from "./protocol.ts"
import { useStore } from "./store.ts"

/** How often agents are told that the customer types, and after how long a silence that no longer, in milliseconds. */
const tellEvery = 1_000
const silence = 4_000

/** Where the customer writes. */
export const Composer = ({
  desk,
  conversation
}: {
  readonly desk: Desk
  readonly conversation: Conversation
}) => {
  const { customer, active } = conversation
  const isHere =
    useStore(desk.store, ({ customers }) => customers.get(customer.id)?.on_site) ?? customer.on_site
  const [text, setText] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const told = useRef(0)
  const quiet = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(quiet.current), [])
  useEffect(() => {
    const { current } = field
    if (current === null) return
    current.style.height = "auto"
    current.style.height = `${Math.min(current.scrollHeight, 160)}px`
  }, [text])

  const stopTyping = (): void => {
    clearTimeout(quiet.current)
    if (told.current > 0) desk.hint("types", { is_typing: false })
    told.current = 0
  }
  const write = (value: string): void => {
    setText(value)
    if (!active) return
    clearTimeout(quiet.current)
    quiet.current = setTimeout(stopTyping, silence)
    if (Date.now() - told.current < tellEvery) return
    if (told.current === 0) desk.hint("types", { is_typing: true })
    told.current = Date.now()
    desk.hint("peeks", { text: value })
  }
  const say = async (): Promise<void> => {
    // What stands there, which may be a key ahead of what was drawn.
    const written = field.current?.value ?? text
    const said = written.trim()
    if (said === "") return
    setText("")
    stopTyping()
    // What could not be said stays to be said again.
    if (!(await desk.act("says", { text: said }))) setText(written)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void say()
  }
  const attach = async (): Promise<void> => {
    const { current } = files
    for (const file of current?.files ?? []) await desk.send(file)
    if (current !== null) current.value = ""
  }
  if (isHere === false)
    return (
      <div class="composer gone">
        <p>{customerName(customer)} has left the site.</p>
        <button type="button" class="button primary" onClick={() => void desk.comeBack()}>
          <ReturnIcon /> Come back
        </button>
      </div>
    )
  return (
    <form
      class="composer"
      aria-label="Write a message"
      onSubmit={(event) => {
        event.preventDefault()
        void say()
      }}
    >
      <input
        ref={files}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={() => void attach()}
      />
      <button
        type="button"
        class="icon-button"
        aria-label="Upload a file"
        title="Upload a file"
        onClick={() => files.current?.click()}
      >
        <ClipIcon />
      </button>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={`Message as ${customerName(customer)}`}
        placeholder={active ? `Write as ${customerName(customer)}` : "Write to open the chat again"}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        class="icon-button send"
        aria-label="Send"
        title="Send"
        disabled={text.trim() === ""}
      >
        <SendIcon />
      </button>
    </form>
  )
}
