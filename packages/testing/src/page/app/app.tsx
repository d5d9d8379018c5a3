import { useEffect, useState } from "preact/hooks"
import { Chats } from "./chats.tsx"
import { Conversation } from "./conversation.tsx"
import { CopyButton } from "./copy.tsx"
import type { Desk } from "./desk.ts"
import { Disclosure } from "./disclosure.tsx"
import { Faults } from "./faults.tsx"
import { BoltIcon, ChatsIcon, EndIcon, LinkIcon, TalkIcon, WiresIcon } from "./icons.tsx"
import type { Info } from "./protocol.ts"
import { useRoving } from "./roving.ts"
import { useStore } from "./store.ts"
import { ThemeSwitch } from "./theme.tsx"
import { Wires } from "./wires.tsx"

const tabs = [
  { id: "chats", label: "Chats", Icon: ChatsIcon },
  { id: "conversation", label: "Conversation", Icon: TalkIcon },
  { id: "wires", label: "Wires", Icon: WiresIcon },
  { id: "faults", label: "Faults", Icon: BoltIcon }
] as const

type Tab = (typeof tabs)[number]["id"]

export const App = ({ desk }: { readonly desk: Desk }) => {
  const [tab, setTab] = useState<Tab>("conversation")
  return (
    <div class="app" data-tab={tab}>
      <Head desk={desk} onSkip={() => setTab("conversation")} />
      <main class="body">
        <Faults desk={desk} />
        <div class="panes">
          <Chats desk={desk} onPick={() => setTab("conversation")} />
          <Conversation desk={desk} />
          <Wires desk={desk} />
        </div>
      </main>
      <Tabs tab={tab} onChange={setTab} />
      <Messages desk={desk} />
    </div>
  )
}

const states = { connecting: "connecting", live: "live", lost: "the fake does not answer" }

const toMessageField = (): void =>
  document.querySelector<HTMLElement>(".composer textarea, .composer button.primary")?.focus()

const Head = ({ desk, onSkip }: { readonly desk: Desk; readonly onSkip: () => void }) => {
  const status = useStore(desk.store, ({ status }) => status)
  const info = useStore(desk.store, ({ info }) => info)
  const count = info?.connections ?? 0
  return (
    <header class="head">
      <button
        type="button"
        class="button skip"
        onClick={() => {
          onSkip()
          toMessageField()
          // Its part may not be shown yet.
          requestAnimationFrame(toMessageField)
        }}
      >
        Skip to the message field
      </button>
      <h1>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M5 4h14a2.5 2.5 0 0 1 2.5 2.5v8A2.5 2.5 0 0 1 19 17h-6.5L8 21v-4H5a2.5 2.5 0 0 1-2.5-2.5v-8A2.5 2.5 0 0 1 5 4Z" />
          <path class="line" d="M7 10.5h3l1.5-3 2 6 1.500-3h2" />
        </svg>
        agent-chat-mock
      </h1>
      <p class="live" data-status={status} role="status">
        {states[status]}
        {status === "live" && (
          <span class="quiet">
            {count} {count === 1 ? "connection" : "connections"}
          </span>
        )}
      </p>
      <span class="space" />
      <Disclosure
        name="Addresses"
        label={
          <>
            <LinkIcon />
            <span class="label">Addresses</span>
          </>
        }
      >
        {() => (
          <dl class="addresses">
            {addressesIn(info).map(([name, value]) => (
              <Address key={name} name={name} value={value} />
            ))}
          </dl>
        )}
      </Disclosure>
      <ThemeSwitch />
    </header>
  )
}

/** Where clients connect to, over TLS as well where the fake takes it. */
const addressesIn = (info: Info | undefined): (readonly [name: string, value: string])[] => [
  ["Web API", info?.web_url ?? location.origin],
  ...rtmIn(info?.rtm_urls, ""),
  ...(info?.secure_web_url === undefined ? [] : [["Web API, TLS", info.secure_web_url] as const]),
  ...rtmIn(info?.secure_rtm_urls, ", TLS")
]

const rtmIn = (urls: Info["rtm_urls"] = {}, suffix: string): (readonly [name: string, value: string])[] =>
  Object.entries(urls).map(([version, url]) => [`RTM API v${version}${suffix}`, url])

const Address = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
      <CopyButton name={`Copy the address of the ${name}`} text={() => value} />
    </dd>
  </div>
)

/** On a narrow screen one part is shown at a time. */
const Tabs = ({ tab, onChange }: { readonly tab: Tab; readonly onChange: (tab: Tab) => void }) => {
  const { ref, onKeyDown } = useRoving<HTMLElement>()
  return (
    <nav ref={ref} class="tabs" aria-label="Parts of the page" onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, Icon }) => (
        <button
          type="button"
          key={id}
          data-item=""
          data-tab={id}
          tabIndex={id === tab ? 0 : -1}
          aria-current={id === tab ? "true" : undefined}
          onClick={() => onChange(id)}
        >
          <Icon />
          {label}
        </button>
      ))}
    </nav>
  )
}

/** How long a notice that is no error stays, in milliseconds. */
const noticed = 4_000

const Messages = ({ desk }: { readonly desk: Desk }) => {
  const notice = useStore(desk.store, ({ notice }) => notice)
  const said = useStore(desk.store, ({ said }) => said)
  useEffect(() => {
    if (notice === undefined || notice.isError) return undefined
    const timer = setTimeout(() => desk.dismiss(), noticed)
    return () => clearTimeout(timer)
  }, [desk, notice])
  return (
    <>
      <div class="unseen" role="status" aria-label="News in the chat">
        {said}
      </div>
      <div class="notices" role="alert">
        {notice !== undefined && (
          <p class="notice" data-error={notice.isError ? "" : undefined}>
            {notice.text}
            <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => desk.dismiss()}>
              <EndIcon />
            </button>
          </p>
        )}
      </div>
    </>
  )
}
