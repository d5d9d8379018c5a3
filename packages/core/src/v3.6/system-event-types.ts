/** The structured notices that v3.6 documents. */
export const systemEventTypes = [
  "custom_skill_awaiting_feedback",
  "custom_skill_completed",
  "custom_skill_failed",
  "custom_skill_rejected",
  "custom_skill_started",
  "store_order_was_created",
  "store_product_added_to_cart",
  "store_product_removed_from_cart",
  "summary"
] as const
