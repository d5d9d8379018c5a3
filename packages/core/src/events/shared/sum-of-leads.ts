import { type ActionMetrics, type JoinedMetrics, sideOf } from "../pipeline/metrics.ts"

/** The counts of one lead after another: what they have done adds up, and what is held and known is that of the last. */
export const sumOfLeads = (past: JoinedMetrics, last: JoinedMetrics): JoinedMetrics => ({
  received: past.received + last.received,
  emitted: past.emitted + last.emitted,
  duplicates: past.duplicates + last.duplicates,
  recovered: past.recovered + last.recovered,
  gaps: past.gaps + last.gaps,
  shed: past.shed + last.shed,
  failed: past.failed + last.failed,
  held: last.held,
  waiting: last.waiting,
  keys: { remembered: last.keys.remembered, evicted: past.keys.evicted + last.keys.evicted },
  sparseOrder: past.sparseOrder || last.sparseOrder,
  actions: sumOfActions(past.actions, last.actions)
})

/** The counts of a lead that is over: it holds nothing any more. */
export const whenOver = (metrics: JoinedMetrics): JoinedMetrics => ({
  ...metrics,
  held: 0,
  waiting: 0,
  keys: { ...metrics.keys, remembered: 0 }
})

const sumOfActions = (
  past: JoinedMetrics["actions"],
  last: JoinedMetrics["actions"]
): JoinedMetrics["actions"] => {
  const sums: Record<string, ActionMetrics> = { ...past }
  for (const [action, one] of Object.entries(last)) {
    const other = sums[action]
    sums[action] = other === undefined ? one : sumOfAction(other, one)
  }
  return sums
}

const sumOfAction = (one: ActionMetrics, other: ActionMetrics): ActionMetrics => {
  const pushes = one.pushes + other.pushes
  const webhooks = one.webhooks + other.webhooks
  const paired = one.paired + other.paired
  const sum = one.webhookLag.mean * one.paired + other.webhookLag.mean * other.paired
  const maxima = [one, other].filter((each) => each.paired > 0).map(({ webhookLag }) => webhookLag.max)
  const webhookLag = paired === 0 ? { mean: 0, max: 0 } : { mean: sum / paired, max: Math.max(...maxima) }
  return { pushes, webhooks, paired, webhookLag, ...sideOf(pushes, webhooks) }
}
