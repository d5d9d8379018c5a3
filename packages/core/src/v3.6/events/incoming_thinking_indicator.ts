import { defineEvent, inThread } from "../../catalog/define.ts"
import { ThinkingIndicator } from "../entities/indicators.ts"

export const incoming_thinking_indicator = defineEvent("incoming_thinking_indicator", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  place: inThread,
  docs: "An agent or bot is preparing an answer.",
  payload: ThinkingIndicator
})
