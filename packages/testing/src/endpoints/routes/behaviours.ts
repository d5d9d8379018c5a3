import type { AnnounceOptions, VersionEnding } from "../../controls/options.ts"
import { type Choices, defaultChoices } from "../../service/choices.ts"
import { objectOf, type Schema } from "../../service/schema.ts"
import { type Route, route } from "../route.ts"

const text: Schema = { type: "string" }
const nothing = objectOf({})

const choices: Readonly<Record<keyof Choices, Schema>> = {
  absentVisibility: {
    type: "boolean",
    description: "v3.6 leaves visibility out of events that all may see."
  },
  emptyAnswers: {
    type: "boolean",
    description: "An answer without content has an empty body over the Web API."
  },
  timeOffset: {
    type: "string",
    enum: ["Z", "+00:00", "+02:00", "-05:30"],
    description: "The offset in which v3.6 writes times."
  },
  webhookStatus: {
    type: "string",
    enum: ["spaces", "underscores"],
    description: "How webhooks of v3.6 spell a routing status."
  },
  transferCount: {
    type: "string",
    enum: ["total_active_chats", "active_chats"],
    description: "What v3.6 calls the count of agents for a transfer."
  },
  queuedChatsAreAssigned: {
    type: "boolean",
    description: "A chat that waits goes to the first agent who comes."
  },
  archivesFindActive: {
    type: "boolean",
    description: "The archives of v3.6 find threads that are active."
  }
}
const chosen = objectOf(choices, Object.keys(defaultChoices))

/** What the service does by itself, and what its documents leave open. */
export const behaviourRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/choices",
    summary: "What the documents leave open, and what the fake does about it.",
    answer: chosen,
    run: ({ board }) => board.service.state.choices
  }),
  route<Partial<Choices>>({
    method: "PUT",
    path: "/_fake/choices",
    summary: "Decides what the documents leave open; what is not named stays as it is.",
    body: objectOf(choices),
    answer: chosen,
    run: ({ fake, board, body }) => {
      fake.choose(body)
      return board.service.state.choices
    }
  }),
  route<AnnounceOptions & { readonly event: string; readonly payload: object }>({
    method: "POST",
    path: "/_fake/announcements",
    summary:
      "Tells of something that no call of the API causes, as a push to the agents who may see it and as a webhook where the event has one.",
    body: objectOf(
      {
        event: text,
        payload: { type: "object" },
        version: { type: "string", description: "The newest one that has the event unless set." },
        requester: objectOf(
          { user_id: text, account_id: text, client_id: text },
          ["user_id"],
          "Who configured something."
        )
      },
      ["event", "payload"]
    ),
    answer: nothing,
    run: ({ fake, body: { event, payload, ...options } }) => fake.announce(event, payload, options)
  }),
  route<VersionEnding>({
    method: "PUT",
    path: "/_fake/versions/{id}/ending",
    summary: "Announces the end of an API version in the headers Legacy or Deprecation of its answers.",
    body: objectOf(
      {
        stage: { type: "string", enum: ["legacy", "deprecation"] },
        date: { type: "string", description: "Such as 2027-06-30." }
      },
      ["stage", "date"]
    ),
    answer: nothing,
    run: ({ fake, ids: { id = "" }, body }) => void fake.announceEnd(id, body)
  }),
  route({
    method: "DELETE",
    path: "/_fake/versions/{id}/ending",
    summary: "Announces it no more.",
    answer: nothing,
    run: ({ board, ids: { id = "" } }) => {
      board.endings.delete(board.service.versions.named(id).catalog.version)
    }
  }),
  route<{ readonly most?: number; readonly evicts?: boolean }>({
    method: "PUT",
    path: "/_fake/connections/limit",
    summary:
      "Lets an agent have so many connections: for one more the oldest is evicted, or the new one refused. Without `most` there is no limit.",
    body: objectOf({
      most: { type: "integer", minimum: 1 },
      evicts: { type: "boolean", default: true }
    }),
    answer: nothing,
    run: ({ fake, body: { most = Number.POSITIVE_INFINITY, evicts = true } }) =>
      fake.limitConnections(most, { evicts })
  })
]
