import { defineEvent } from "../../catalog/define.ts"
import { Multicast } from "../entities/multicast.ts"

export const incoming_multicast = defineEvent("incoming_multicast", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "A multicast message arrived.",
  payload: Multicast
})
