import { change, get, path, Refused, upload } from "./api.ts"
import { Feed, type FeedStatus } from "./feed.ts"
import type {
  ChaosState,
  ChatEvent,
  ChatItem,
  Conversation,
  CustomerItem,
  FeedRecord,
  Info,
  PlannedFault,
  RichButton
} from "./protocol.ts"
import { newsIn } from "./news.ts"
import { Refresher } from "./refresher.ts"
import { Rows } from "./rows.ts"
import { atFirst, type DeskState, timesOf } from "./state.ts"
import { Store } from "./store.ts"
import { Typing } from "./typing.ts"

/** How many events of a chat are shown; older ones are left out. */
const mostEvents = 300

/** Where customers of the page are. */
const shop = { url: "https://shop.example.com/", title: "Shop" }

/** The page's side of the fake: what it shows, and what a person does. */
export class Desk {
  readonly store = new Store<DeskState>(atFirst)
  readonly #rows = new Rows()
  readonly #feed: Feed
  readonly #typing = new Typing((typing) => this.store.set({ typing }))
  /** The last event that the fake was told to be seen. */
  #seen: string | undefined
  readonly #chats = new Refresher(() => this.#loadChats(), 150)
  readonly #conversation = new Refresher(() => this.#loadConversation(), 30)
  readonly #faults = new Refresher(() => this.#loadFaults(), 50)
  readonly #info = new Refresher(() => this.#loadInfo(), 200)

  constructor() {
    this.#feed = new Feed(
      (records) => this.#take(records),
      (status) => this.#changeStatus(status)
    )
  }

  start(): void {
    const followAddress = (): void => this.#show(chatIn(location.hash))
    addEventListener("hashchange", followAddress)
    followAddress()
    addEventListener("focus", () => this.#conversation.soon())
    this.#feed.open()
  }

  /** Shows a chat. */
  select(chatId: string): void {
    // The address names it: pages beside each other show different chats, and a reload the same.
    history.replaceState(undefined, "", `#${encodeURIComponent(chatId)}`)
    this.#show(chatId)
  }

  /** Lets the customer of the chat that is shown do something. */
  act(what: string, body: object = {}): Promise<boolean> {
    const { selected } = this.store.state
    const customer = this.#customerOf(selected)
    if (customer === undefined) return Promise.resolve(false)
    return this.#try(() => change("POST", path("customers", customer, what), { ...body, chat_id: selected }))
  }

  /** Tells of something in passing, such as typing: nobody is bothered when it is not taken. */
  hint(what: string, body: object = {}): void {
    const { selected } = this.store.state
    const customer = this.#customerOf(selected)
    if (customer === undefined) return
    void change("POST", path("customers", customer, what), { ...body, chat_id: selected }).catch(() => {})
  }

  /** Lets the customer leave the site; who was never seen there comes first. */
  async leave(): Promise<void> {
    const { selected, customers } = this.store.state
    const customer = customers.get(this.#customerOf(selected) ?? "")
    if (customer?.on_site !== undefined || (await this.comeBack())) await this.act("leaves")
  }

  /** Lets the customer open a page of the site again. */
  comeBack(): Promise<boolean> {
    return this.act("visits", shop)
  }

  /** Presses a button of a rich message; one of type `message` says its text as well, as customers' chats do. */
  async press(event: ChatEvent, button: RichButton, isOn: boolean): Promise<void> {
    const { type, postback_id, text = "", value = text } = button
    const pressed = await this.act("presses", { event_id: event.id, postback_id, toggled: isOn })
    if (pressed && isOn && type === "message" && value !== "") await this.act("says", { text: value })
  }

  send(file: File): Promise<boolean> {
    const { selected } = this.store.state
    const customer = this.#customerOf(selected)
    if (customer === undefined || selected === undefined) return Promise.resolve(false)
    const query = new URLSearchParams({ name: file.name, chat_id: selected })
    return this.#try(() => upload(`${path("customers", customer, "uploads")}?${query}`, file))
  }

  /** Makes a customer who begins a chat, and shows it. */
  async welcome(name: string, text: string): Promise<boolean> {
    return this.#try(async () => {
      const { id } = (await change("POST", "customers", { name })) as { id: string }
      await change("POST", path("customers", id, "visits"), shop)
      const said = (await change("POST", path("customers", id, "says"), { text })) as { chat_id: string }
      await this.#chats.now()
      this.select(said.chat_id)
    })
  }

  /** Changes what goes wrong. */
  async spoil(
    method: "POST" | "PUT" | "DELETE",
    where: string,
    body?: object,
    told?: string
  ): Promise<boolean> {
    const done = await this.#try(() => change(method, where, body))
    if (done && told !== undefined) this.notify(told)
    this.#faults.soon()
    return done
  }

  clearRows(): void {
    this.#rows.clear()
    this.store.set({ rows: this.#rows.all })
  }

  notify(text: string, isError = false): void {
    this.store.set({ notice: { text, isError } })
  }

  dismiss(): void {
    this.store.set({ notice: undefined })
  }

  async #try(what: () => Promise<unknown>): Promise<boolean> {
    try {
      await what()
      this.#conversation.soon()
      return true
    } catch (error) {
      this.notify(error instanceof Refused ? error.message : "Something went wrong in this page", true)
      return false
    }
  }

  #show(chatId: string): void {
    const { selected, chats } = this.store.state
    const id = chatId === "" ? chats[0]?.id : chatId
    if (id === selected) return
    this.#typing.forget()
    this.store.set({ selected: id, conversation: undefined, said: "" })
    this.#conversation.soon()
  }

  #customerOf(chatId: string | undefined): string | undefined {
    return this.store.state.chats.find(({ id }) => id === chatId)?.customer?.id
  }

  #changeStatus(status: FeedStatus): void {
    this.store.set({ status })
    if (status !== "live") return
    // Whatever happened while nobody listened.
    this.#info.soon()
    this.#chats.soon()
    this.#conversation.soon()
    this.#faults.soon()
  }

  #take(records: readonly FeedRecord[]): void {
    this.#rows.add(records)
    this.store.set({ rows: this.#rows.all })
    const kinds = new Set(records.map(({ kind }) => kind))
    const { selected } = this.store.state
    const customer = this.#customerOf(selected)
    const told = records.filter(({ kind, customer_id }) => kind === "told" && customer_id === customer)
    if (told.length > 0) this.#conversation.soon()
    for (const record of told)
      if (record.chat_id === undefined || record.chat_id === selected) this.#typing.hear(record.payload)
    if (["told", "answer", "push"].some((kind) => kinds.has(kind))) this.#chats.soon()
    // Not all that changes a conversation is told to its customer.
    if (kinds.has("push")) this.#conversation.soon()
    if (kinds.has("connection")) this.#info.soon()
    if (kinds.has("call") && this.#strikes()) this.#faults.soon()
    if (!kinds.has("control")) return
    this.#chats.soon()
    this.#conversation.soon()
    this.#faults.soon()
  }

  /** Whether a call may use up what was planned, or meet with chaos. */
  #strikes(): boolean {
    const { planned, chaos } = this.store.state.faults
    return chaos.running || planned.some(({ left }) => typeof left === "number")
  }

  async #loadInfo(): Promise<void> {
    const info = await get<Info>("")
    const before = this.store.state.info?.run
    this.store.set({ info })
    if (before === undefined || before === info.run) return
    this.#rows.forget()
    this.#feed.forget()
    this.store.set({ rows: [], conversation: undefined })
  }

  async #loadChats(): Promise<void> {
    const [{ chats }, { customers }] = await Promise.all([
      get<{ chats: ChatItem[] }>("chats"),
      get<{ customers: CustomerItem[] }>("customers")
    ])
    const isFirst = this.store.state.chats.length === 0
    this.store.set({ chats, customers: new Map(customers.map((customer) => [customer.id, customer])) })
    // What was said before the page was opened is not news.
    if (isFirst) this.store.set({ read: timesOf(chats) })
    const { selected } = this.store.state
    if (selected === undefined || !chats.some(({ id }) => id === selected)) this.#show(chats[0]?.id ?? "")
    else if (this.store.state.conversation === undefined) this.#conversation.soon()
    this.#markRead()
  }

  async #loadConversation(): Promise<void> {
    const { selected, conversation: before } = this.store.state
    const customer = this.#customerOf(selected)
    if (customer === undefined || selected === undefined) return
    const query = new URLSearchParams({ chat_id: selected, last: String(mostEvents) })
    const conversation = await get<Conversation>(`${path("customers", customer, "conversation")}?${query}`)
    if (this.store.state.selected !== selected) return
    const said = before === undefined ? "" : newsIn(before, conversation)
    // What was said last stays: who is read to may not have come that far.
    this.store.set({ conversation, ...(said === "" ? {} : { said }) })
    this.#markRead()
    this.#see(conversation)
  }

  /** The customer has seen what is shown while somebody looks. */
  #see({ active, threads, customer }: Conversation): void {
    const last = threads.at(-1)?.events.at(-1)
    if (!active || last === undefined || last.author_id === customer.id || last.id === this.#seen) return
    if (!document.hasFocus() || document.visibilityState === "hidden") return
    this.#seen = last.id
    this.hint("sees")
  }

  async #loadFaults(): Promise<void> {
    const [{ faults }, chaos, webhooks, clock] = await Promise.all([
      get<{ faults: PlannedFault[] }>("faults"),
      get<ChaosState>("chaos"),
      get<{ delay?: number }>("webhooks"),
      get<{ skew?: number }>("clock")
    ])
    const { delay = 0 } = webhooks
    const { skew = 0 } = clock
    this.store.set({ faults: { planned: faults, chaos, webhookDelay: delay, skew } })
  }

  /** What is shown counts as read. */
  #markRead(): void {
    const { selected, chats, read } = this.store.state
    const last = chats.find(({ id }) => id === selected)?.last?.created_at
    if (selected === undefined || last === undefined || read[selected] === last) return
    this.store.set({ read: { ...read, [selected]: last } })
  }
}

/** The chat that an address names. */
const chatIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ""
  }
}
