// What a light catalog is made of, in short: it costs bytes in every program.
import type { EventPlace } from "@agent-chat/core"
import type { ActionModel, EventModel, Model } from "./model.ts"

const json = (value: unknown): string => JSON.stringify(value)

const actionText = ({ action }: ActionModel): string => {
  const { name, via, idempotency, encoding } = action
  if (via.length === 2 && encoding === "json") return `  ${name}: ${json(idempotency)}`
  if (via.length !== 1)
    throw new Error(`${name} has an encoding of its own and two transports: no short form`)
  return `  ${name}: ${json([idempotency, via[0], ...(encoding === "json" ? [] : [encoding])])}`
}

/** The letter of a place that many events have. */
const letterOf = (place: EventPlace): "" | "c" | "t" => {
  if (place.when !== undefined || place.chat !== "chat_id") return ""
  return place.thread === undefined ? "c" : place.thread === "thread_id" ? "t" : ""
}

const eventText = ({ event }: EventModel, { aliases }: Model): string => {
  const { name, via, keyClass, joinKey, wrapper, joins, place, spaced } = event
  const letter = place === undefined ? "" : letterOf(place)
  const alias = joins === undefined ? undefined : aliases.get(joins)
  if (joins !== undefined && alias === undefined) {
    throw new Error(`event-alias.ts has not the alias that ${name} joins: export it there`)
  }
  const details = [
    ...(wrapper === undefined ? [] : [`wrapper: ${json(wrapper)}`]),
    ...(alias === undefined ? [] : [`joins: ${alias}`]),
    ...(spaced === undefined ? [] : [`spaced: ${json(spaced)}`]),
    ...(place === undefined || letter !== "" ? [] : [`place: ${json(place)}`])
  ]
  const only = via.length === 2 ? (details.length === 0 ? "" : `, ""`) : `, ${json(via[0])}`
  const last = details.length === 0 ? "" : `, { ${details.join(", ")} }`
  return `  ${name}: [${json(letter === "" ? keyClass : `${keyClass} ${letter}`)}, ${json(joinKey.join(" "))}${only}${last}]`
}

/** The module of the short forms. */
export const lightText = (model: Model): string => {
  const used = [...model.aliases].filter(([alias]) => model.events.some(({ event }) => event.joins === alias))
  const names = used.map(([, name]) => name).toSorted()
  return `// Generated from the definitions by \`pnpm generate\`; do not edit.
import { lightActions, lightEvents } from "../../catalog/short.ts"
${names.length === 0 ? "" : `import { ${names.join(", ")} } from "../event-alias.ts"\n`}
export const actions = lightActions({
${model.actions.map(actionText).join(",\n")}
})

export const events = lightEvents({
${model.events.map((event) => eventText(event, model)).join(",\n")}
})
`
}
