import type { FakeCustomer, Said } from "../../controls/fake-customer.ts"
import type { EventInput } from "../../service/effects/threads.ts"
import type { CustomerFacts } from "../../service/occurrence.ts"
import { Refusal } from "../../service/refusal.ts"
import { listOf, objectOf, type Schema } from "../../service/schema.ts"
import { findThread } from "../../service/state/chats.ts"
import type { Route, RouteContext } from "../route.ts"
import { route } from "../route.ts"
import { chatList, chatsOf, conversationView, customerView, eventIds } from "../views.ts"

const text: Schema = { type: "string" }
const facts = {
  name: text,
  email: text,
  avatar: text,
  phone_number: text,
  fields: { type: "object", additionalProperties: text, description: "Session fields." }
} as const
const nothing = objectOf({})
const said = objectOf(
  {
    chat_id: text,
    thread_id: text,
    event_id: { type: "string", description: "In v3.0's form; calls of either version take it." },
    event_ids: {
      type: "object",
      additionalProperties: text,
      description: "What each version calls the event."
    }
  },
  ["chat_id", "thread_id", "event_id", "event_ids"]
)

/** Longest time a request may wait for something to be heard, in milliseconds. */
const longestWait = 60_000

const chatId: Schema = {
  type: "string",
  description: "The chat it is about; the active one, else the last, unless set."
}

/** The customer of the path, in the chat that is named; one that is new is made. */
const actor = ({ fake, ids }: RouteContext<unknown>, chat_id?: string): FakeCustomer => {
  const customer = fake.customer(ids["id"])
  return chat_id === undefined ? customer : customer.in(chat_id)
}

/** The customer of the path, who has to be there. */
const known = (context: RouteContext<unknown>): FakeCustomer => {
  context.board.service.state.customers.find(context.ids["id"] ?? "")
  return actor(context)
}

/** Where it went, and what each version calls the event. */
const saidIn = ({ board }: RouteContext<unknown>, where: Said): Record<string, unknown> => {
  const { state, versions } = board.service
  const thread = findThread(state.chats.find(where.chat_id), where.thread_id)
  const event = thread.events.find(({ id }) => id === where.event_id)
  return { ...where, event_ids: event === undefined ? {} : eventIds(versions, thread, event) }
}

/** Something a customer does, in one of his chats. */
const act = <Body>(
  name: string,
  summary: string,
  body: Schema,
  run: (customer: FakeCustomer, context: RouteContext<Body>) => unknown,
  answer: Schema = nothing
): Route =>
  route<Body & { readonly chat_id?: string }>({
    method: "POST",
    path: `/_fake/customers/{id}/${name}`,
    summary,
    body: { ...body, properties: { ...body.properties, chat_id: chatId } },
    answer,
    run: (context) => run(actor(context, context.body.chat_id), context) ?? {}
  })

/** Customers, and what they do. */
export const customerRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/customers",
    summary: "All customers.",
    answer: objectOf({ customers: listOf({ type: "object" }) }, ["customers"]),
    run: ({ board: { service } }) => ({
      customers: [...service.state.customers.byId.values()].map((customer) =>
        customerView(service.state, customer, service.clock.now())
      )
    })
  }),
  route<CustomerFacts & { readonly id?: string }>({
    method: "POST",
    path: "/_fake/customers",
    summary: "Makes a customer; agents hear of it.",
    body: objectOf({ id: { type: "string", minLength: 1 }, ...facts }),
    answer: objectOf({ id: text }, ["id"]),
    run: ({ fake, body: { id, ...given } }) => ({ id: fake.customer(id, given).id })
  }),
  route({
    method: "GET",
    path: "/_fake/customers/{id}/conversation",
    summary: "A chat as the customer sees it: the one that is named, else the active one, else the last.",
    query: {
      chat_id: text,
      last: { type: "integer", minimum: 1, description: "How many events, the latest; all unless set." }
    },
    answer: objectOf(
      {
        customer: { type: "object" },
        chat_id: text,
        active: { type: "boolean" },
        waiting: { type: "boolean" },
        users: listOf({ type: "object" }),
        threads: listOf({ type: "object" }),
        left_out: { type: "integer", description: "How many older events there are." }
      },
      ["customer", "active", "waiting", "users", "threads", "left_out"]
    ),
    run: ({ board: { service }, ids, query }) => {
      const { state, versions } = service
      const customer = state.customers.find(ids["id"] ?? "")
      const chats = chatsOf(state, customer.id)
      const wanted = query["chat_id"]
      const chat =
        wanted === undefined
          ? (chats.findLast(({ threads }) => threads.at(-1)?.active === true) ?? chats.at(-1))
          : chats.find(({ id }) => id === wanted)
      if (wanted !== undefined && chat === undefined)
        throw new Refusal("not_found", `Customer ${customer.id} has no chat ${wanted}`)
      const { last } = query
      return conversationView(state, versions, customer, chat, last === undefined ? undefined : Number(last))
    }
  }),
  route({
    method: "GET",
    path: "/_fake/customers/{id}/heard",
    summary:
      "The texts of the messages to the customer since the first thing he did, of at least the last 10,000 events; with `contains` it waits for one that does.",
    query: {
      contains: text,
      timeout: {
        type: "integer",
        minimum: 0,
        maximum: longestWait,
        description: "Milliseconds to wait; 5000 unless set."
      }
    },
    answer: objectOf({ texts: listOf(text) }, ["texts"]),
    run: async (context) => {
      const customer = known(context)
      const { contains, timeout = "5000" } = context.query
      if (contains !== undefined) await hears(customer, contains, Number(timeout))
      return { texts: customer.heard }
    }
  }),
  route({
    method: "GET",
    path: "/_fake/customers/{id}/received",
    summary:
      "What the customer was told since the first thing he did, at least the last 10,000 things, in the words of a version.",
    query: { version: { type: "string", description: "3.0 unless set." } },
    answer: objectOf({ received: listOf({ type: "object" }) }, ["received"]),
    run: (context) => {
      const { version = context.board.service.versions.first.catalog.version } = context.query
      return { received: known(context).receivedIn(version) }
    }
  }),
  act<{ readonly text: string }>(
    "says",
    "Writes a message: into the active chat, else into a new thread of the last chat, else into a new chat.",
    objectOf({ text: { type: "string", minLength: 1 } }, ["text"]),
    (customer, context) => saidIn(context, customer.says(context.body.text)),
    said
  ),
  act<{ readonly event: EventInput }>(
    "sends",
    "Sends an event of any type.",
    objectOf({ event: { type: "object", properties: { type: text }, required: ["type"] } }, ["event"]),
    (customer, context) => saidIn(context, customer.sends(context.body.event)),
    said
  ),
  act<{ readonly text?: string }>(
    "starts_chat",
    "Begins a chat of its own, also when another one is active.",
    objectOf({ text: { type: "string", minLength: 1 } }),
    (customer, context) => saidIn(context, customer.startsChat(context.body.text)),
    said
  ),
  route({
    method: "POST",
    path: "/_fake/customers/{id}/uploads",
    summary: "Uploads the body as a file and sends it.",
    query: {
      name: { type: "string", description: "The name of the file; `file` unless set." },
      chat_id: chatId
    },
    isUpload: true,
    answer: objectOf({ ...said.properties, url: text }, [...(said.required ?? []), "url"]),
    run: (context) => {
      const { bytes, query, contentType: type = "application/octet-stream" } = context
      if (bytes.byteLength === 0) throw new Refusal("validation", "The body should be the file")
      return saidIn(
        context,
        actor(context, query["chat_id"]).uploads({ name: query["name"] ?? "file", type, data: bytes })
      )
    }
  }),
  act<{ readonly is_typing?: boolean }>(
    "types",
    "Is typing, or stops.",
    objectOf({ is_typing: { type: "boolean", default: true } }),
    (customer, { body }) => customer.types(body.is_typing)
  ),
  act<{ readonly text: string }>(
    "peeks",
    "Has written something without sending it.",
    objectOf({ text }, ["text"]),
    (customer, { body }) => customer.peeks(body.text)
  ),
  act<{ readonly event_id: string; readonly postback_id: string; readonly toggled?: boolean }>(
    "presses",
    "Presses a button of a rich message.",
    objectOf({ event_id: text, postback_id: text, toggled: { type: "boolean", default: true } }, [
      "event_id",
      "postback_id"
    ]),
    (customer, { body }) => customer.presses(body.event_id, body.postback_id, body.toggled)
  ),
  act<{ readonly score: 0 | 1; readonly comment?: string }>(
    "rates",
    "Rates the chat: 1 is good, 0 is bad.",
    objectOf({ score: { type: "integer", enum: [0, 1] }, comment: text }, ["score"]),
    (customer, { body }) => customer.rates(body.score, body.comment)
  ),
  act<{ readonly event_id: string }>(
    "deletes",
    "Deletes a message of his own.",
    objectOf({ event_id: text }, ["event_id"]),
    (customer, { body }) => customer.deletes(body.event_id)
  ),
  act("sees", "Has read everything up to now.", nothing, (customer) => customer.sees()),
  act<{ readonly url: string; readonly title?: string }>(
    "visits",
    "Opens a page of the site; the first one begins a visit.",
    objectOf({ url: text, title: text }, ["url"]),
    (customer, { body }) => customer.visits(body.url, body.title)
  ),
  act("leaves", "Ends the visit.", nothing, (customer) => customer.leaves()),
  act("closes", "Closes the chat.", nothing, (customer) => customer.closes()),
  route({
    method: "GET",
    path: "/_fake/chats",
    summary: "All chats, that with the latest event first.",
    answer: objectOf({ chats: listOf({ type: "object" }) }, ["chats"]),
    run: ({ board }) => ({ chats: chatList(board.service.state) })
  })
]

const hears = async (customer: FakeCustomer, contains: string, timeout: number): Promise<void> => {
  try {
    await customer.hears(contains, { timeout })
  } catch (error) {
    throw new Refusal("request_timeout", (error as Error).message)
  }
}
