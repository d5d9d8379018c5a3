/** A structured notice written by the service. */
export interface SystemEventFacts {
  readonly source: string
  readonly subtype: string
  /** Versions of the details that are known. */
  readonly versions: readonly number[]
  /** The structures of the details, by version or in any. */
  readonly details: readonly string[]
  /** What happened. */
  readonly when: string
}

/** All structured notices that v3.6 documents. Others may come. */
export const systemEvents: readonly SystemEventFacts[] = [
  {
    source: "ai_agents",
    subtype: "custom_skill_awaiting_feedback",
    versions: [1],
    details: ["CustomSkill"],
    when: "a skill waits for a person"
  },
  {
    source: "ai_agents",
    subtype: "custom_skill_completed",
    versions: [1],
    details: ["CustomSkill"],
    when: "a skill ended well"
  },
  {
    source: "ai_agents",
    subtype: "custom_skill_failed",
    versions: [1],
    details: ["CustomSkill"],
    when: "a skill failed"
  },
  {
    source: "ai_agents",
    subtype: "custom_skill_rejected",
    versions: [1],
    details: ["CustomSkill"],
    when: "an agent refused a skill"
  },
  {
    source: "ai_agents",
    subtype: "custom_skill_started",
    versions: [1],
    details: ["CustomSkill"],
    when: "a skill began"
  },
  {
    source: "cdp",
    subtype: "store_order_was_created",
    versions: [1, 2],
    details: ["OrderCreatedV1", "OrderCreatedV2"],
    when: "the customer ordered"
  },
  {
    source: "cdp",
    subtype: "store_product_added_to_cart",
    versions: [1],
    details: ["CartLines"],
    when: "into the cart"
  },
  {
    source: "cdp",
    subtype: "store_product_removed_from_cart",
    versions: [1],
    details: ["CartLines"],
    when: "out of the cart"
  },
  {
    source: "messaging",
    subtype: "summary",
    versions: [1],
    details: ["SummaryDetails"],
    when: "request_thread_summary on an active thread"
  }
]
