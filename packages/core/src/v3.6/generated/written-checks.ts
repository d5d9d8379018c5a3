// Generated from the schemas by `pnpm generate`; do not edit.
import type { WrittenChecks } from "../../checks/table.ts"
import { isFields } from "../../json.ts"
import { rules } from "../rules.ts"

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const names1 = [
  "message",
  "file",
  "form",
  "filled_form",
  "rich_message",
  "custom",
  "system_message",
  "system"
]

const names2 = ["exists", "values", "exclude_values"]

const names3 = ["values", "exclude_values"]

const names4 = ["name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address"]

const isShape5 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["user_id"] === "string" &&
  (value["user_type"] === "agent" || value["user_type"] === "customer") &&
  (value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["ignore_requester_presence"] === undefined ||
    typeof value["ignore_requester_presence"] === "boolean")

const isAddUserToChatRequest = (value: unknown): boolean =>
  isShape5(value) && rules.customerSeesAll.holds(value as never)

const isOmnichannel = (value: unknown): boolean => isFields(value)

const isBanInput = (value: unknown): boolean =>
  isFields(value) && typeof value["days"] === "number" && rules.positiveInt.holds(value["days"])

const isBanCustomerRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && isBanInput(value["ban"])

const isDeactivateChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["ignore_requester_presence"] === undefined ||
    typeof value["ignore_requester_presence"] === "boolean")

const isListOfSystemEventType = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "string")) return false
  }
  return true
}

const isPropertiesDelete = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isListOfSystemEventType(found)) return false
  }
  return true
}

const isDeleteChatPropertiesRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && isPropertiesDelete(value["properties"])

const isDeleteEventPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isPropertiesDelete(value["properties"])

const isDeleteThreadPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isPropertiesDelete(value["properties"])

const isFollowChatRequest = (value: unknown): boolean => isFields(value) && typeof value["id"] === "string"

const isGetChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string")

const isAgent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "agent" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["events_seen_up_to"] === undefined || typeof value["events_seen_up_to"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string")

const isSessionFields = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFields(found)) return false
  }
  return true
}

const isAddress = (value: unknown): boolean =>
  isFields(value) &&
  (value["address"] === undefined || typeof value["address"] === "string") &&
  (value["city"] === undefined || typeof value["city"] === "string") &&
  (value["country"] === undefined || typeof value["country"] === "string") &&
  (value["state"] === undefined || typeof value["state"] === "string") &&
  (value["postal_code"] === undefined || typeof value["postal_code"] === "string")

const isGeolocation = (value: unknown): boolean =>
  isFields(value) &&
  (value["country"] === undefined || typeof value["country"] === "string") &&
  (value["country_code"] === undefined || typeof value["country_code"] === "string") &&
  (value["region"] === undefined || typeof value["region"] === "string") &&
  (value["city"] === undefined || typeof value["city"] === "string") &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["latitude"] === undefined || typeof value["latitude"] === "string") &&
  (value["longitude"] === undefined || typeof value["longitude"] === "string")

const isShape27 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["opened_at"] === "string" &&
  typeof value["url"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string")

const isListOfShape27 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isShape27(found)) return false
  }
  return true
}

const isVisit = (value: unknown): boolean =>
  isFields(value) &&
  (value["id"] === undefined || typeof value["id"] === "number") &&
  (value["started_at"] === undefined || typeof value["started_at"] === "string") &&
  (value["ended_at"] === undefined || typeof value["ended_at"] === "string") &&
  (value["referrer"] === undefined || typeof value["referrer"] === "string") &&
  (value["ip"] === undefined || typeof value["ip"] === "string") &&
  (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
  (value["geolocation"] === undefined || isGeolocation(value["geolocation"])) &&
  (value["last_pages"] === undefined || isListOfShape27(value["last_pages"]))

const isStatistics = (value: unknown): boolean =>
  isFields(value) &&
  (value["chats_count"] === undefined || typeof value["chats_count"] === "number") &&
  (value["threads_count"] === undefined || typeof value["threads_count"] === "number") &&
  (value["visits_count"] === undefined || typeof value["visits_count"] === "number") &&
  (value["page_views_count"] === undefined || typeof value["page_views_count"] === "number") &&
  (value["greetings_shown_count"] === undefined || typeof value["greetings_shown_count"] === "number") &&
  (value["greetings_accepted_count"] === undefined ||
    typeof value["greetings_accepted_count"] === "number") &&
  (value["tickets_count"] === undefined || typeof value["tickets_count"] === "number") &&
  (value["greetings_converted_count"] === undefined ||
    typeof value["greetings_converted_count"] === "number") &&
  (value["tickets_inbox_count"] === undefined || typeof value["tickets_inbox_count"] === "number") &&
  (value["tickets_archive_count"] === undefined || typeof value["tickets_archive_count"] === "number") &&
  (value["tickets_spam_count"] === undefined || typeof value["tickets_spam_count"] === "number") &&
  (value["tickets_trash_count"] === undefined || typeof value["tickets_trash_count"] === "number") &&
  (value["orders_count"] === undefined || typeof value["orders_count"] === "number") &&
  (value["last_visit_started_at"] === undefined || typeof value["last_visit_started_at"] === "string")

const isListOfShape9 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number")) return false
  }
  return true
}

const isTicket = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["ticket_id"] === "string" &&
  (value["created_at"] === undefined || typeof value["created_at"] === "string") &&
  (value["silo"] === undefined || typeof value["silo"] === "string")

const isListOfTicket = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isTicket(found)) return false
  }
  return true
}

const isCartItem = (value: unknown): boolean =>
  isFields(value) &&
  (value["id"] === undefined || typeof value["id"] === "number") &&
  (value["quantity"] === undefined || typeof value["quantity"] === "number") &&
  (value["variant_id"] === undefined || typeof value["variant_id"] === "number")

const isListOfCartItem = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isCartItem(found)) return false
  }
  return true
}

const isCart = (value: unknown): boolean =>
  isFields(value) &&
  (value["store_uuid"] === undefined || typeof value["store_uuid"] === "string") &&
  (value["store_platform"] === undefined || typeof value["store_platform"] === "string") &&
  (value["customer_signed_in"] === undefined || typeof value["customer_signed_in"] === "boolean") &&
  (value["subtotal"] === undefined || typeof value["subtotal"] === "number") &&
  (value["total"] === undefined || typeof value["total"] === "number") &&
  (value["subtotal_usd"] === undefined || typeof value["subtotal_usd"] === "number") &&
  (value["total_usd"] === undefined || typeof value["total_usd"] === "number") &&
  (value["currency"] === undefined || typeof value["currency"] === "string") &&
  (value["items"] === undefined || isListOfCartItem(value["items"])) &&
  (value["last_updated_at"] === undefined || typeof value["last_updated_at"] === "string")

const isListOfCart = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isCart(found)) return false
  }
  return true
}

const isCustomer = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["phone_number"] === undefined || typeof value["phone_number"] === "string") &&
  (value["session_fields"] === undefined || isSessionFields(value["session_fields"])) &&
  (value["omnichannel"] === undefined || isFields(value["omnichannel"])) &&
  (value["address"] === undefined || isAddress(value["address"])) &&
  value["type"] === "customer" &&
  (value["email_verified"] === undefined || typeof value["email_verified"] === "boolean") &&
  (value["visit"] === undefined || isVisit(value["visit"])) &&
  (value["statistics"] === undefined || isStatistics(value["statistics"])) &&
  (value["__priv_lc2_customer_id"] === undefined || typeof value["__priv_lc2_customer_id"] === "string") &&
  (value["agent_last_event_created_at"] === undefined ||
    typeof value["agent_last_event_created_at"] === "string") &&
  (value["customer_last_event_created_at"] === undefined ||
    typeof value["customer_last_event_created_at"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["events_seen_up_to"] === undefined || typeof value["events_seen_up_to"] === "string") &&
  (value["followed"] === undefined || typeof value["followed"] === "boolean") &&
  (value["online"] === undefined || typeof value["online"] === "boolean") &&
  (value["group_ids"] === undefined || isListOfShape9(value["group_ids"])) &&
  (value["state"] === undefined || typeof value["state"] === "string") &&
  (value["tickets"] === undefined || isListOfTicket(value["tickets"])) &&
  (value["carts"] === undefined || isListOfCart(value["carts"])) &&
  (value["chat_ids"] === undefined || isListOfSystemEventType(value["chat_ids"])) &&
  (value["created_at"] === undefined || typeof value["created_at"] === "string") &&
  (value["cart"] === undefined || isCart(value["cart"]))

const isUser = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "agent":
        if (isAgent(value)) return true
        break
      case "customer":
        if (isCustomer(value)) return true
        break
    }
  }
  return false
}

const isListOfUser = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isUser(found)) return false
  }
  return true
}

const isMapOfPropertyValue = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (
      !(
        typeof found === "string" ||
        (typeof found === "number" && rules.finite.holds(found)) ||
        typeof found === "boolean"
      )
    )
      return false
  }
  return true
}

const isProperties = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isMapOfPropertyValue(found)) return false
  }
  return true
}

const isAccess = (value: unknown): boolean =>
  isFields(value) &&
  isListOfShape9(value["group_ids"]) &&
  (value["agent_ids"] === undefined || isListOfSystemEventType(value["agent_ids"]))

const isDeletedEvent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  typeof value["type"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  value["deleted"] === true &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isPostbackEcommerce = (value: unknown): boolean =>
  isFields(value) &&
  (value["product_id"] === undefined || typeof value["product_id"] === "string") &&
  (value["option_id"] === undefined || typeof value["option_id"] === "string") &&
  (value["quantity"] === undefined || typeof value["quantity"] === "number")

const isPostback = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string") &&
  (value["ecommerce"] === undefined || isPostbackEcommerce(value["ecommerce"]))

const isMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["text"] === "string" &&
  (value["postback"] === undefined || isPostback(value["postback"]))

const isFileEvent = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "file" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["name"] === "string" &&
  typeof value["url"] === "string" &&
  typeof value["content_type"] === "string" &&
  (value["size"] === undefined || typeof value["size"] === "number") &&
  (value["width"] === undefined || typeof value["width"] === "number") &&
  (value["height"] === undefined || typeof value["height"] === "number") &&
  (value["thumbnail_url"] === undefined || typeof value["thumbnail_url"] === "string") &&
  (value["thumbnail2x_url"] === undefined || typeof value["thumbnail2x_url"] === "string") &&
  (value["alternative_text"] === undefined || typeof value["alternative_text"] === "string")

const isFormAnswer = (value: unknown): boolean =>
  isFields(value) &&
  (typeof value["id"] === "string" || typeof value["id"] === "number") &&
  typeof value["label"] === "string" &&
  (value["group_id"] === undefined || typeof value["group_id"] === "number")

const isListOfFormAnswer = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormAnswer(found)) return false
  }
  return true
}

const isFormField = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  typeof value["type"] === "string" &&
  (value["required"] === undefined || typeof value["required"] === "boolean") &&
  (value["options"] === undefined || isListOfFormAnswer(value["options"]))

const isListOfFormField = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormField(found)) return false
  }
  return true
}

const isForm = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "form" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["form_id"] === "string" &&
  (value["form_type"] === undefined || typeof value["form_type"] === "string") &&
  isListOfFormField(value["fields"])

const isFilledFormField = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  typeof value["type"] === "string" &&
  (value["answer"] === undefined || true) &&
  (value["answers"] === undefined || isListOfFormAnswer(value["answers"]))

const isListOfFilledFormField = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFilledFormField(found)) return false
  }
  return true
}

const isFilledForm = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "filled_form" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["form_id"] === "string" &&
  (value["form_type"] === undefined || typeof value["form_type"] === "string") &&
  isListOfFilledFormField(value["fields"])

const isRichMessageImage = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["url"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
  (value["size"] === undefined || typeof value["size"] === "number") &&
  (value["width"] === undefined || typeof value["width"] === "number") &&
  (value["height"] === undefined || typeof value["height"] === "number") &&
  (value["alternative_text"] === undefined || typeof value["alternative_text"] === "string")

const isRichMessageButton = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["text"] === "string" &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string") &&
  (value["webview_height"] === undefined || typeof value["webview_height"] === "string") &&
  typeof value["postback_id"] === "string" &&
  isListOfSystemEventType(value["user_ids"]) &&
  (value["target"] === undefined || typeof value["target"] === "string")

const isListOfRichMessageButton = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageButton(found)) return false
  }
  return true
}

const isProductOption = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["option_id"] === "string" &&
  typeof value["label"] === "string" &&
  (value["price"] === undefined || typeof value["price"] === "string") &&
  (value["regular_price"] === undefined || typeof value["regular_price"] === "string") &&
  (value["currency"] === undefined || typeof value["currency"] === "string") &&
  (value["color"] === undefined || typeof value["color"] === "string") &&
  (value["image_url"] === undefined || typeof value["image_url"] === "string") &&
  (value["image_thumbnail_url"] === undefined || typeof value["image_thumbnail_url"] === "string") &&
  (value["available"] === undefined || typeof value["available"] === "boolean") &&
  (value["selected"] === undefined || typeof value["selected"] === "boolean")

const isListOfProductOption = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isProductOption(found)) return false
  }
  return true
}

const isProductAddon = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["addon_type"] === "string" &&
  (value["range_from"] === undefined || typeof value["range_from"] === "string") &&
  (value["range_to"] === undefined || typeof value["range_to"] === "string") &&
  (value["currency"] === undefined || typeof value["currency"] === "string")

const isListOfProductAddon = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isProductAddon(found)) return false
  }
  return true
}

const isProduct = (value: unknown): boolean =>
  isFields(value) &&
  (value["view_type"] === undefined || typeof value["view_type"] === "string") &&
  (value["product_id"] === undefined || typeof value["product_id"] === "string") &&
  (value["label"] === undefined || typeof value["label"] === "string") &&
  (value["options"] === undefined || isListOfProductOption(value["options"])) &&
  (value["addons"] === undefined || isListOfProductAddon(value["addons"]))

const isRichMessageElement = (value: unknown): boolean =>
  isFields(value) &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["subtitle"] === undefined || typeof value["subtitle"] === "string") &&
  (value["image"] === undefined || isRichMessageImage(value["image"])) &&
  (value["buttons"] === undefined || isListOfRichMessageButton(value["buttons"])) &&
  (value["ecommerce"] === undefined || isProduct(value["ecommerce"]))

const isListOfRichMessageElement = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageElement(found)) return false
  }
  return true
}

const isRichMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "rich_message" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["template_id"] === "string" &&
  (value["elements"] === undefined || isListOfRichMessageElement(value["elements"]))

const isCustom = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "custom" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["author_id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["content"] === undefined || true)

const isSystemMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system_message" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  typeof value["system_message_type"] === "string" &&
  (value["text_vars"] === undefined || isFields(value["text_vars"]))

const isSystem = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["created_at"] === "string" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean") &&
  typeof value["source"] === "string" &&
  typeof value["subtype"] === "string" &&
  typeof value["version"] === "number" &&
  typeof value["details"] === "string"

const isUnknownEvent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["type"] === "string" &&
  rules.noneOf.holds(value["type"], names1) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["created_at"] === undefined || typeof value["created_at"] === "string") &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["deleted"] === undefined || typeof value["deleted"] === "boolean")

const isAnnouncedEvent = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "message":
        if (isMessage(value)) return true
        break
      case "file":
        if (isFileEvent(value)) return true
        break
      case "form":
        if (isForm(value)) return true
        break
      case "filled_form":
        if (isFilledForm(value)) return true
        break
      case "rich_message":
        if (isRichMessage(value)) return true
        break
      case "custom":
        if (isCustom(value)) return true
        break
      case "system_message":
        if (isSystemMessage(value)) return true
        break
      case "system":
        if (isSystem(value)) return true
        break
    }
  }
  return isUnknownEvent(value)
}

const isListOfEvent = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(isDeletedEvent(found) || isAnnouncedEvent(found))) return false
  }
  return true
}

const isAiSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["status"] === "string" &&
  typeof value["text"] === "string" &&
  (value["updated_at"] === undefined || typeof value["updated_at"] === "string")

const isQueue = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["position"] === "number" &&
  typeof value["wait_time"] === "number" &&
  (value["queued_at"] === undefined || typeof value["queued_at"] === "string")

const isCustomerVisit = (value: unknown): boolean =>
  isFields(value) &&
  (value["ip"] === undefined || typeof value["ip"] === "string") &&
  (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
  (value["geolocation"] === undefined || isGeolocation(value["geolocation"]))

const isThread = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["created_at"] === "string" &&
  typeof value["active"] === "boolean" &&
  isListOfSystemEventType(value["user_ids"]) &&
  (value["restricted_access"] === undefined || typeof value["restricted_access"] === "string") &&
  (value["events"] === undefined || isListOfEvent(value["events"])) &&
  (value["summary"] === undefined || isAiSummary(value["summary"])) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["tags"] === undefined || isListOfSystemEventType(value["tags"])) &&
  (value["queue"] === undefined || isQueue(value["queue"])) &&
  (value["queues_duration"] === undefined || typeof value["queues_duration"] === "number") &&
  (value["previous_thread_id"] === undefined || typeof value["previous_thread_id"] === "string") &&
  (value["next_thread_id"] === undefined || typeof value["next_thread_id"] === "string") &&
  (value["previous_accessible_thread_id"] === undefined ||
    typeof value["previous_accessible_thread_id"] === "string") &&
  (value["next_accessible_thread_id"] === undefined ||
    typeof value["next_accessible_thread_id"] === "string") &&
  (value["customer_visit"] === undefined || isCustomerVisit(value["customer_visit"]))

const isReadChat = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  typeof value["is_followed"] === "boolean" &&
  (value["thread"] === undefined || isThread(value["thread"]))

const isReadCustomer = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["phone_number"] === undefined || typeof value["phone_number"] === "string") &&
  (value["session_fields"] === undefined || isSessionFields(value["session_fields"])) &&
  (value["omnichannel"] === undefined || isFields(value["omnichannel"])) &&
  (value["address"] === undefined || isAddress(value["address"])) &&
  value["type"] === "customer" &&
  (value["email_verified"] === undefined || typeof value["email_verified"] === "boolean") &&
  (value["visit"] === undefined || isVisit(value["visit"])) &&
  (value["statistics"] === undefined || isStatistics(value["statistics"])) &&
  (value["__priv_lc2_customer_id"] === undefined || typeof value["__priv_lc2_customer_id"] === "string") &&
  (value["agent_last_event_created_at"] === undefined ||
    typeof value["agent_last_event_created_at"] === "string") &&
  (value["customer_last_event_created_at"] === undefined ||
    typeof value["customer_last_event_created_at"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["events_seen_up_to"] === undefined || typeof value["events_seen_up_to"] === "string") &&
  (value["followed"] === undefined || typeof value["followed"] === "boolean") &&
  (value["online"] === undefined || typeof value["online"] === "boolean") &&
  (value["group_ids"] === undefined || isListOfShape9(value["group_ids"])) &&
  (value["state"] === undefined || typeof value["state"] === "string") &&
  (value["tickets"] === undefined || isListOfTicket(value["tickets"])) &&
  (value["carts"] === undefined || isListOfCart(value["carts"])) &&
  (value["chat_ids"] === undefined || isListOfSystemEventType(value["chat_ids"])) &&
  typeof value["created_at"] === "string"

const isListAgentsForTransferRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string"

const isAgentForTransfer = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["agent_id"] === "string" &&
  (value["total_active_chats"] === undefined || typeof value["total_active_chats"] === "number") &&
  (value["active_chats"] === undefined || typeof value["active_chats"] === "number")

const isListAgentsForTransferResponse = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isAgentForTransfer(found)) return false
  }
  return true
}

const isListOfShape100 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number" && rules.int.holds(found))) return false
  }
  return true
}

const isListOfPropertyValue = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (
      !(
        typeof found === "string" ||
        (typeof found === "number" && rules.finite.holds(found)) ||
        typeof found === "boolean"
      )
    )
      return false
  }
  return true
}

const isShape104 = (value: unknown): boolean =>
  isFields(value) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["values"] === undefined || isListOfPropertyValue(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfPropertyValue(value["exclude_values"]))

const isMapOfShape105 = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!(isShape104(found) && rules.exactlyOneOf.holds(found as never, names2))) return false
  }
  return true
}

const isPropertyFilters = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isMapOfShape105(found)) return false
  }
  return true
}

const isShape108 = (value: unknown): boolean =>
  isFields(value) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["values"] === undefined || isListOfPropertyValue(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfPropertyValue(value["exclude_values"])) &&
  (value["require_every_value"] === undefined || typeof value["require_every_value"] === "boolean")

const isListOfShape111 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!((typeof found === "number" && rules.finite.holds(found)) || typeof found === "string")) return false
  }
  return true
}

const isShape113 = (value: unknown): boolean =>
  isFields(value) &&
  (value["values"] === undefined || isListOfShape111(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfShape111(value["exclude_values"]))

const isFormsFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === undefined || value["type"] === "pre_chat" || value["type"] === "post_chat") &&
  (value["from"] === undefined ||
    (typeof value["from"] === "string" && rules.rfc3339.holds(value["from"]))) &&
  (value["to"] === undefined || (typeof value["to"] === "string" && rules.rfc3339.holds(value["to"]))) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["values"] === undefined || isListOfSystemEventType(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfSystemEventType(value["exclude_values"])) &&
  (value["groups"] === undefined ||
    (isShape113(value["groups"]) && rules.exactlyOneOf.holds(value["groups"] as never, names3)))

const isListOfFormsFilter = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormsFilter(found)) return false
  }
  return true
}

const isShape117 = (value: unknown): boolean =>
  isFields(value) &&
  (value["values"] === undefined || isListOfSystemEventType(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfSystemEventType(value["exclude_values"])) &&
  (value["require_every_value"] === undefined || typeof value["require_every_value"] === "boolean")

const isGreetingsFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["from"] === undefined ||
    (typeof value["from"] === "string" && rules.rfc3339.holds(value["from"]))) &&
  (value["to"] === undefined || (typeof value["to"] === "string" && rules.rfc3339.holds(value["to"]))) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["values"] === undefined || isListOfShape100(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfShape100(value["exclude_values"])) &&
  (value["groups"] === undefined ||
    (isShape113(value["groups"]) && rules.exactlyOneOf.holds(value["groups"] as never, names3)))

const isAgentResponseFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["first"] === undefined || typeof value["first"] === "boolean") &&
  (value["agents"] === undefined ||
    (isShape113(value["agents"]) && rules.exactlyOneOf.holds(value["agents"] as never, names3))) &&
  (value["groups"] === undefined ||
    (isShape113(value["groups"]) && rules.exactlyOneOf.holds(value["groups"] as never, names3)))

const isListOfShape121 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(found === "human" || found === "chatbot" || found === "ai_agent")) return false
  }
  return true
}

const isShape123 = (value: unknown): boolean =>
  isFields(value) &&
  (value["all_values"] === undefined || isListOfShape121(value["all_values"])) &&
  (value["any_values"] === undefined || isListOfShape121(value["any_values"])) &&
  (value["exclude_values"] === undefined || isListOfShape121(value["exclude_values"]))

const isArchiveFilters = (value: unknown): boolean =>
  isFields(value) &&
  (value["query"] === undefined || typeof value["query"] === "string") &&
  (value["from"] === undefined ||
    (typeof value["from"] === "string" && rules.rfc3339.holds(value["from"]))) &&
  (value["to"] === undefined || (typeof value["to"] === "string" && rules.rfc3339.holds(value["to"]))) &&
  (value["chat_ids"] === undefined ||
    (isListOfSystemEventType(value["chat_ids"]) &&
      rules.itemsBetween.holds(value["chat_ids"] as never, 0, 1000))) &&
  (value["thread_ids"] === undefined ||
    (isListOfSystemEventType(value["thread_ids"]) &&
      rules.itemsBetween.holds(value["thread_ids"] as never, 0, 20))) &&
  (value["group_ids"] === undefined ||
    (isListOfShape100(value["group_ids"]) &&
      rules.itemsBetween.holds(value["group_ids"] as never, 0, 200))) &&
  (value["properties"] === undefined || isPropertyFilters(value["properties"])) &&
  (value["agents"] === undefined ||
    (isShape108(value["agents"]) && rules.exactlyOneOf.holds(value["agents"] as never, names2))) &&
  (value["tags"] === undefined ||
    (isShape108(value["tags"]) && rules.exactlyOneOf.holds(value["tags"] as never, names2))) &&
  (value["sales"] === undefined ||
    (isShape108(value["sales"]) && rules.exactlyOneOf.holds(value["sales"] as never, names2))) &&
  (value["goals"] === undefined ||
    (isShape108(value["goals"]) && rules.exactlyOneOf.holds(value["goals"] as never, names2))) &&
  (value["forms"] === undefined || isListOfFormsFilter(value["forms"])) &&
  (value["event_types"] === undefined ||
    (isShape117(value["event_types"]) && rules.exactlyOneOf.holds(value["event_types"] as never, names3))) &&
  (value["greetings"] === undefined || isGreetingsFilter(value["greetings"])) &&
  (value["agent_response"] === undefined || isAgentResponseFilter(value["agent_response"])) &&
  (value["agent_types"] === undefined ||
    (isShape123(value["agent_types"]) && rules.agentTypesOnce.holds(value["agent_types"] as never))) &&
  (value["customer_countries"] === undefined ||
    (isShape108(value["customer_countries"]) &&
      rules.exactlyOneOf.holds(value["customer_countries"] as never, names2))) &&
  (value["customer_id"] === undefined || typeof value["customer_id"] === "string") &&
  (value["customer_email"] === undefined || typeof value["customer_email"] === "string")

const isShape128 = (value: unknown): boolean =>
  isFields(value) &&
  (value["pre_tag"] === undefined || typeof value["pre_tag"] === "string") &&
  (value["post_tag"] === undefined || typeof value["post_tag"] === "string")

const isShape130 = (value: unknown): boolean =>
  isFields(value) &&
  (value["filters"] === undefined || isArchiveFilters(value["filters"])) &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
  (value["sort_order"] === undefined || value["sort_order"] === "asc" || value["sort_order"] === "desc") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["highlights"] === undefined ||
    (isShape128(value["highlights"]) &&
      rules.together.holds(value["highlights"] as never, "pre_tag", "post_tag")))

const isListArchivesRequest = (value: unknown): boolean =>
  isShape130(value) && rules.pageIdAlone.holds(value as never) && rules.threadIdsAlone.holds(value as never)

const isChat = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean") &&
  (value["thread"] === undefined || isThread(value["thread"]))

const isListOfChat = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isChat(found)) return false
  }
  return true
}

const isListArchivesResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfChat(value["chats"]) &&
  typeof value["found_chats"] === "number" &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")

const isChatFilters = (value: unknown): boolean =>
  isFields(value) &&
  (value["active"] === undefined || typeof value["active"] === "boolean" || value["active"] === null) &&
  (value["include_chats_without_threads"] === undefined ||
    typeof value["include_chats_without_threads"] === "boolean") &&
  (value["group_ids"] === undefined ||
    (isListOfShape100(value["group_ids"]) &&
      rules.itemsBetween.holds(value["group_ids"] as never, 0, 200))) &&
  (value["properties"] === undefined || isPropertyFilters(value["properties"]))

const isShape138 = (value: unknown): boolean =>
  isFields(value) &&
  (value["filters"] === undefined || isChatFilters(value["filters"])) &&
  (value["sort_order"] === undefined || value["sort_order"] === "asc" || value["sort_order"] === "desc") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string")

const isListChatsRequest = (value: unknown): boolean =>
  isShape138(value) && rules.pageIdAlone.holds(value as never)

const isLastThreadSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["created_at"] === "string" &&
  isListOfSystemEventType(value["user_ids"]) &&
  (value["active"] === undefined || typeof value["active"] === "boolean") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["queue"] === undefined || isQueue(value["queue"])) &&
  (value["tags"] === undefined || isListOfSystemEventType(value["tags"]))

const isRestrictedEvent = (value: unknown): boolean =>
  isFields(value) && typeof value["restricted_access"] === "string"

const isLastEvent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["thread_id"] === "string" &&
  typeof value["thread_created_at"] === "string" &&
  (isDeletedEvent(value["event"]) || isAnnouncedEvent(value["event"]) || isRestrictedEvent(value["event"]))

const isMapOfLastEvent = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isLastEvent(found)) return false
  }
  return true
}

const isChatSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["last_thread_summary"] === undefined || isLastThreadSummary(value["last_thread_summary"])) &&
  (value["last_event_per_type"] === undefined || isMapOfLastEvent(value["last_event_per_type"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isListOfChatSummary = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isChatSummary(found)) return false
  }
  return true
}

const isListChatsResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfChatSummary(value["chats_summary"]) &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string") &&
  typeof value["found_chats"] === "number"

const isRoutingStatusFilters = (value: unknown): boolean =>
  isFields(value) && (value["group_ids"] === undefined || isListOfShape100(value["group_ids"]))

const isListRoutingStatusesRequest = (value: unknown): boolean =>
  isFields(value) && (value["filters"] === undefined || isRoutingStatusFilters(value["filters"]))

const isRoutingStatus = (value: unknown): boolean =>
  isFields(value) && typeof value["agent_id"] === "string" && typeof value["status"] === "string"

const isListRoutingStatusesResponse = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRoutingStatus(found)) return false
  }
  return true
}

const isThreadFilters = (value: unknown): boolean =>
  isFields(value) &&
  (value["from"] === undefined ||
    (typeof value["from"] === "string" && rules.rfc3339.holds(value["from"]))) &&
  (value["to"] === undefined || (typeof value["to"] === "string" && rules.rfc3339.holds(value["to"])))

const isShape153 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["sort_order"] === undefined || value["sort_order"] === "asc" || value["sort_order"] === "desc") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
  (value["min_events_count"] === undefined ||
    (typeof value["min_events_count"] === "number" &&
      rules.intBetween.holds(value["min_events_count"], 1, 100))) &&
  (value["filters"] === undefined || isThreadFilters(value["filters"]))

const isListThreadsRequest = (value: unknown): boolean =>
  isShape153(value) && rules.pageIdAlone.holds(value as never) && rules.minEventsAlone.holds(value as never)

const isListOfThread = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isThread(found)) return false
  }
  return true
}

const isListThreadsResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfThread(value["threads"]) &&
  typeof value["found_threads"] === "number" &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")

const isShape157 = (value: unknown): boolean =>
  isFields(value) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["version"] === undefined || typeof value["version"] === "string")

const isLoginRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["token"] === "string" &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["reconnect"] === undefined || typeof value["reconnect"] === "boolean") &&
  (value["application"] === undefined || isShape157(value["application"])) &&
  (value["away"] === undefined || typeof value["away"] === "boolean") &&
  (value["customer_monitoring_level"] === undefined ||
    value["customer_monitoring_level"] === "my" ||
    value["customer_monitoring_level"] === "chatting" ||
    value["customer_monitoring_level"] === "invited" ||
    value["customer_monitoring_level"] === "online" ||
    value["customer_monitoring_level"] === "highest_available") &&
  (value["pushes"] === undefined || isPropertiesDelete(value["pushes"]))

const isLicense = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["organization_id"] === "string" &&
  typeof value["plan"] === "string" &&
  typeof value["expiration_timestamp"] === "number" &&
  typeof value["creation_timestamp"] === "number" &&
  typeof value["in_trial"] === "boolean" &&
  (value["website_last_activity"] === undefined || typeof value["website_last_activity"] === "string")

const isMyProfile = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "agent" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["events_seen_up_to"] === undefined || typeof value["events_seen_up_to"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string") &&
  (value["routing_status"] === undefined || typeof value["routing_status"] === "string") &&
  (value["permission"] === undefined || typeof value["permission"] === "string")

const isLoginResponse = (value: unknown): boolean =>
  isFields(value) &&
  isLicense(value["license"]) &&
  isMyProfile(value["my_profile"]) &&
  isListOfChatSummary(value["chats_summary"]) &&
  (value["access"] === undefined || isFields(value["access"])) &&
  (value["properties"] === undefined || isProperties(value["properties"]))

const isMarkEventsAsSeenRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["seen_up_to"] === "string" &&
  rules.rfc3339.holds(value["seen_up_to"])

const isListOfShape164 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!((typeof found === "number" && rules.int.holds(found)) || typeof found === "string")) return false
  }
  return true
}

const isShape166 = (value: unknown): boolean =>
  isFields(value) &&
  (value["all"] === undefined || typeof value["all"] === "boolean") &&
  (value["ids"] === undefined || isListOfSystemEventType(value["ids"])) &&
  (value["groups"] === undefined || isListOfShape164(value["groups"]))

const isShape167 = (value: unknown): boolean =>
  isFields(value) && (value["agents"] === undefined || isShape166(value["agents"]))

const isMulticastRequest = (value: unknown): boolean =>
  isFields(value) &&
  isShape167(value["recipients"]) &&
  rules.namesReceiver.holds(value["recipients"] as never) &&
  true &&
  (value["content"] !== undefined || "content" in value) &&
  (value["type"] === undefined || typeof value["type"] === "string")

const isRemoveUserFromChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["user_id"] === "string" &&
  value["user_type"] === "agent" &&
  (value["ignore_requester_presence"] === undefined ||
    typeof value["ignore_requester_presence"] === "boolean")

const isRequestThreadSummaryRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && typeof value["thread_id"] === "string"

const isInitialUser = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["type"] === "agent" || value["type"] === "customer")

const isListOfInitialUser = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isInitialUser(found)) return false
  }
  return true
}

const isPostbackEcommerceInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["product_id"] === "string" &&
  (value["option_id"] === undefined || typeof value["option_id"] === "string") &&
  (value["quantity"] === undefined ||
    (typeof value["quantity"] === "number" && rules.finite.holds(value["quantity"])))

const isPostbackInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string") &&
  (value["ecommerce"] === undefined || isPostbackEcommerceInput(value["ecommerce"]))

const isFirstMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["text"] === "string" &&
  rules.maxBytes.holds(value["text"], 16384) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["postback"] === undefined || isPostbackInput(value["postback"])) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isFirstFile = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "file" &&
  typeof value["url"] === "string" &&
  rules.webAddress.holds(value["url"]) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["alternative_text"] === undefined || typeof value["alternative_text"] === "string") &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isFormFieldInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  (value["type"] === "checkbox" ||
    value["type"] === "email" ||
    value["type"] === "name" ||
    value["type"] === "question" ||
    value["type"] === "subject" ||
    value["type"] === "textarea" ||
    value["type"] === "group_chooser" ||
    value["type"] === "radio" ||
    value["type"] === "select") &&
  (value["required"] === undefined || typeof value["required"] === "boolean") &&
  (value["options"] === undefined || isListOfFormAnswer(value["options"]))

const isListOfFormFieldInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormFieldInput(found)) return false
  }
  return true
}

const isFirstForm = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "form" &&
  typeof value["form_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  isListOfFormFieldInput(value["fields"]) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isFilledFormFieldInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  (value["type"] === "checkbox" ||
    value["type"] === "email" ||
    value["type"] === "name" ||
    value["type"] === "question" ||
    value["type"] === "subject" ||
    value["type"] === "textarea" ||
    value["type"] === "group_chooser" ||
    value["type"] === "radio" ||
    value["type"] === "select") &&
  (value["answer"] === undefined || typeof value["answer"] === "string" || isFormAnswer(value["answer"])) &&
  (value["answers"] === undefined || isListOfFormAnswer(value["answers"]))

const isListOfFilledFormFieldInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFilledFormFieldInput(found)) return false
  }
  return true
}

const isFirstFilledForm = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "filled_form" &&
  typeof value["form_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  isListOfFilledFormFieldInput(value["fields"]) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isRichMessageImageInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["url"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
  (value["size"] === undefined || (typeof value["size"] === "number" && rules.int.holds(value["size"]))) &&
  (value["width"] === undefined || (typeof value["width"] === "number" && rules.int.holds(value["width"]))) &&
  (value["height"] === undefined ||
    (typeof value["height"] === "number" && rules.int.holds(value["height"]))) &&
  (value["alternative_text"] === undefined || typeof value["alternative_text"] === "string")

const isRichMessageButtonInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["text"] === "string" &&
  (value["type"] === "webview" ||
    value["type"] === "message" ||
    value["type"] === "url" ||
    value["type"] === "phone") &&
  typeof value["value"] === "string" &&
  (value["webview_height"] === undefined ||
    value["webview_height"] === "compact" ||
    value["webview_height"] === "full" ||
    value["webview_height"] === "tall") &&
  typeof value["postback_id"] === "string" &&
  isListOfSystemEventType(value["user_ids"]) &&
  (value["target"] === undefined || value["target"] === "new" || value["target"] === "current")

const isListOfRichMessageButtonInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageButtonInput(found)) return false
  }
  return true
}

const isProductInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["view_type"] === "tags" ||
    value["view_type"] === "swatch" ||
    value["view_type"] === "images" ||
    value["view_type"] === "select") &&
  typeof value["product_id"] === "string" &&
  (value["label"] === undefined || typeof value["label"] === "string") &&
  (value["options"] === undefined || isListOfProductOption(value["options"])) &&
  (value["addons"] === undefined || isListOfProductAddon(value["addons"]))

const isRichMessageElementInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["subtitle"] === undefined || typeof value["subtitle"] === "string") &&
  (value["image"] === undefined || isRichMessageImageInput(value["image"])) &&
  (value["buttons"] === undefined ||
    (isListOfRichMessageButtonInput(value["buttons"]) &&
      rules.itemsBetween.holds(value["buttons"] as never, 0, 13))) &&
  (value["ecommerce"] === undefined || isProductInput(value["ecommerce"]))

const isListOfRichMessageElementInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageElementInput(found)) return false
  }
  return true
}

const isFirstRichMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "rich_message" &&
  (value["template_id"] === "cards" ||
    value["template_id"] === "sticker" ||
    value["template_id"] === "quick_replies" ||
    value["template_id"] === "ecommerce") &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["elements"] === undefined ||
    (isListOfRichMessageElementInput(value["elements"]) &&
      rules.itemsBetween.holds(value["elements"] as never, 0, 10))) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isFirstCustom = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "custom" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["content"] === undefined || isFields(value["content"])) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string")

const isFirstSystemMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system_message" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  typeof value["system_message_type"] === "string" &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  (value["text_vars"] === undefined || isFields(value["text_vars"]))

const isShape206 = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "message":
        if (isFirstMessage(value)) return true
        break
      case "file":
        if (isFirstFile(value)) return true
        break
      case "form":
        if (isFirstForm(value)) return true
        break
      case "filled_form":
        if (isFirstFilledForm(value)) return true
        break
      case "rich_message":
        if (isFirstRichMessage(value)) return true
        break
      case "custom":
        if (isFirstCustom(value)) return true
        break
      case "system_message":
        if (isFirstSystemMessage(value)) return true
        break
    }
  }
  return false
}

const isListOfFirstEventInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(isShape206(found) && rules.without.holds(found as never, "recipients", "visibility"))) return false
  }
  return true
}

const isShape209 = (value: unknown): boolean =>
  isFields(value) &&
  (value["events"] === undefined || isListOfFirstEventInput(value["events"])) &&
  (value["properties"] === undefined || isProperties(value["properties"]))

const isShape210 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["users"] === undefined ||
    (isListOfInitialUser(value["users"]) && rules.usersFit.holds(value["users"] as never))) &&
  (value["thread"] === undefined || isShape209(value["thread"]))

const isResumeChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  isShape210(value["chat"]) &&
  (value["active"] === undefined || typeof value["active"] === "boolean") &&
  (value["continuous"] === undefined || typeof value["continuous"] === "boolean")

const isResumeChatResponse = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["thread_id"] === "string" &&
  (value["event_ids"] === undefined || isListOfSystemEventType(value["event_ids"]))

const isMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["text"] === "string" &&
  rules.maxBytes.holds(value["text"], 16384) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["postback"] === undefined || isPostbackInput(value["postback"]))

const isFileEventInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "file" &&
  typeof value["url"] === "string" &&
  rules.webAddress.holds(value["url"]) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["alternative_text"] === undefined || typeof value["alternative_text"] === "string")

const isFormInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "form" &&
  typeof value["form_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  isListOfFormFieldInput(value["fields"])

const isFilledFormInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "filled_form" &&
  typeof value["form_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  isListOfFilledFormFieldInput(value["fields"])

const isRichMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "rich_message" &&
  (value["template_id"] === "cards" ||
    value["template_id"] === "sticker" ||
    value["template_id"] === "quick_replies" ||
    value["template_id"] === "ecommerce") &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["elements"] === undefined ||
    (isListOfRichMessageElementInput(value["elements"]) &&
      rules.itemsBetween.holds(value["elements"] as never, 0, 10)))

const isCustomInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "custom" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["content"] === undefined || isFields(value["content"]))

const isSystemMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system_message" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  typeof value["system_message_type"] === "string" &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  (value["text_vars"] === undefined || isFields(value["text_vars"]))

const isShape220 = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "message":
        if (isMessageInput(value)) return true
        break
      case "file":
        if (isFileEventInput(value)) return true
        break
      case "form":
        if (isFormInput(value)) return true
        break
      case "filled_form":
        if (isFilledFormInput(value)) return true
        break
      case "rich_message":
        if (isRichMessageInput(value)) return true
        break
      case "custom":
        if (isCustomInput(value)) return true
        break
      case "system_message":
        if (isSystemMessageInput(value)) return true
        break
    }
  }
  return false
}

const isSendEventRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  isShape220(value["event"]) &&
  rules.without.holds(value["event"] as never, "recipients", "visibility")

const isSendEventResponse = (value: unknown): boolean =>
  isFields(value) && typeof value["event_id"] === "string"

const isShape224 = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["text"] === "string" &&
  rules.maxBytes.holds(value["text"], 16384) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["postback"] === undefined || isPostbackInput(value["postback"]))

const isSendEventPreviewRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  isShape224(value["event"]) &&
  rules.without.holds(value["event"] as never, "recipients", "visibility")

const isButtonStateInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["toggled"] === "boolean" &&
  (value["button_type"] === undefined || typeof value["button_type"] === "string") &&
  (value["button_value"] === undefined || typeof value["button_value"] === "string") &&
  (value["ecommerce"] === undefined || isPostbackEcommerceInput(value["ecommerce"]))

const isSendRichMessagePostbackRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isButtonStateInput(value["postback"]) &&
  typeof value["thread_id"] === "string"

const isShape229 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["description"] === undefined || typeof value["description"] === "string") &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string")

const isSendThinkingIndicatorRequest = (value: unknown): boolean =>
  isShape229(value) && rules.without.holds(value as never, "recipients", "visibility")

const isShape231 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["visibility"] === undefined || value["visibility"] === "all" || value["visibility"] === "agents") &&
  typeof value["is_typing"] === "boolean"

const isSendTypingIndicatorRequest = (value: unknown): boolean =>
  isShape231(value) && rules.without.holds(value as never, "recipients", "visibility")

const isSetAwayStatusRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["away"] === "boolean"

const isSetRoutingStatusRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["status"] === "accepting_chats" ||
    value["status"] === "not_accepting_chats" ||
    value["status"] === "offline") &&
  (value["agent_id"] === undefined || typeof value["agent_id"] === "string")

const isShape236 = (value: unknown): boolean =>
  isFields(value) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["users"] === undefined ||
    (isListOfInitialUser(value["users"]) && rules.usersFit.holds(value["users"] as never))) &&
  (value["thread"] === undefined || isShape209(value["thread"]))

const isStartChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["chat"] === undefined || isShape236(value["chat"])) &&
  (value["active"] === undefined || typeof value["active"] === "boolean") &&
  (value["continuous"] === undefined || typeof value["continuous"] === "boolean")

const isStartChatResponse = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  (value["event_ids"] === undefined || isListOfSystemEventType(value["event_ids"]))

const isListOfShape41 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number" && rules.finite.holds(found))) return false
  }
  return true
}

const isSubscribeCustomersRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["group_ids"] === undefined || isListOfShape41(value["group_ids"])) &&
  (value["limit"] === undefined || (typeof value["limit"] === "number" && rules.finite.holds(value["limit"])))

const isListOfCustomer = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isCustomer(found)) return false
  }
  return true
}

const isCustomerSubscription = (value: unknown): boolean =>
  isFields(value) && typeof value["subscription_id"] === "string" && isListOfCustomer(value["customers"])

const isTagThreadRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["tag"] === "string"

const isListOfShape245 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number" || typeof found === "string")) return false
  }
  return true
}

const isShape247 = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === "group" || value["type"] === "agent") &&
  isListOfShape245(value["ids"])

const isTransferChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["target"] === undefined ||
    (isShape247(value["target"]) && rules.idsByType.holds(value["target"] as never))) &&
  (value["ignore_agents_availability"] === undefined ||
    typeof value["ignore_agents_availability"] === "boolean") &&
  (value["ignore_requester_presence"] === undefined ||
    typeof value["ignore_requester_presence"] === "boolean")

const isUnfollowChatResponse = (value: unknown): boolean =>
  isFields(value) && (value["chat_id"] === undefined || typeof value["chat_id"] === "string")

const isUnsubscribeCustomersRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["subscription_id"] === "string"

const isUpdateChatPropertiesRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && isProperties(value["properties"])

const isShape254 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["first_name"] === undefined || typeof value["first_name"] === "string") &&
  (value["last_name"] === undefined || typeof value["last_name"] === "string") &&
  (value["profile_pic"] === undefined || typeof value["profile_pic"] === "string") &&
  (value["gender"] === undefined || typeof value["gender"] === "string") &&
  (value["locale"] === undefined || typeof value["locale"] === "string") &&
  (value["is_verified_user"] === undefined || typeof value["is_verified_user"] === "boolean")

const isShape255 = (value: unknown): boolean => isFields(value) && typeof value["phone_number"] === "string"

const isOmnichannelInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["fbmessenger"] === undefined || isShape254(value["fbmessenger"])) &&
  (value["twilio"] === undefined || isShape255(value["twilio"]))

const isShape257 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  rules.uuid.holds(value["id"]) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined ||
    (typeof value["avatar"] === "string" && rules.webAddress.holds(value["avatar"]))) &&
  (value["phone_number"] === undefined || typeof value["phone_number"] === "string") &&
  (value["session_fields"] === undefined || isSessionFields(value["session_fields"])) &&
  (value["omnichannel"] === undefined || isOmnichannelInput(value["omnichannel"])) &&
  (value["address"] === undefined || isAddress(value["address"]))

const isUpdateCustomerRequest = (value: unknown): boolean =>
  isShape257(value) && rules.atLeastOneOf.holds(value as never, names4)

const isUpdateEventPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isProperties(value["properties"])

const isUpdateSessionRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["token"] === "string"

const isUpdateThreadPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isProperties(value["properties"])

const isUploadFileRequest = (value: unknown): boolean =>
  isFields(value) &&
  true &&
  rules.file.holds(value["file"]) &&
  rules.fileOfAtMost.holds(value["file"], 10485760) &&
  (value["file"] !== undefined || "file" in value)

const isUploadResult = (value: unknown): boolean => isFields(value) && typeof value["url"] === "string"

const isGroupMembership = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "number" && typeof value["priority"] === "string"

const isListOfGroupMembership = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isGroupMembership(found)) return false
  }
  return true
}

const isShape267 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["day"] === "string" &&
  typeof value["enabled"] === "boolean" &&
  typeof value["start"] === "string" &&
  typeof value["end"] === "string"

const isListOfShape267 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isShape267(found)) return false
  }
  return true
}

const isShape269 = (value: unknown): boolean =>
  isFields(value) && typeof value["timezone"] === "string" && isListOfShape267(value["schedule"])

const isNewAgent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["role"] === undefined || typeof value["role"] === "string") &&
  (value["groups"] === undefined || isListOfGroupMembership(value["groups"])) &&
  (value["notifications"] === undefined || isListOfSystemEventType(value["notifications"])) &&
  (value["email_subscriptions"] === undefined || isListOfSystemEventType(value["email_subscriptions"])) &&
  (value["job_title"] === undefined || typeof value["job_title"] === "string") &&
  (value["mobile"] === undefined || typeof value["mobile"] === "string") &&
  (value["login_status"] === undefined || typeof value["login_status"] === "string") &&
  (value["max_chats_count"] === undefined || typeof value["max_chats_count"] === "number") &&
  typeof value["name"] === "string" &&
  typeof value["awaiting_approval"] === "boolean" &&
  (value["work_scheduler"] === undefined || isShape269(value["work_scheduler"])) &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string")

const isShape271 = (value: unknown): boolean =>
  isFields(value) && (value["region"] === undefined || typeof value["region"] === "string")

const isAgentDisconnectedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["reason"] === "string" &&
  (value["data"] === undefined || isShape271(value["data"]))

const isChangedAgent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["role"] === undefined || typeof value["role"] === "string") &&
  (value["groups"] === undefined || isListOfGroupMembership(value["groups"])) &&
  (value["notifications"] === undefined || isListOfSystemEventType(value["notifications"])) &&
  (value["email_subscriptions"] === undefined || isListOfSystemEventType(value["email_subscriptions"])) &&
  (value["job_title"] === undefined || typeof value["job_title"] === "string") &&
  (value["mobile"] === undefined || typeof value["mobile"] === "string") &&
  (value["login_status"] === undefined || typeof value["login_status"] === "string") &&
  (value["max_chats_count"] === undefined || typeof value["max_chats_count"] === "number") &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["awaiting_approval"] === undefined || typeof value["awaiting_approval"] === "boolean") &&
  (value["work_scheduler"] === undefined || isShape269(value["work_scheduler"])) &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string")

const isShape274 = (value: unknown): boolean => isFields(value) && isListOfShape9(value["groups"])

const isShape275 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["value"] === "string" &&
  (value["exact_match"] === undefined || typeof value["exact_match"] === "boolean")

const isListOfShape275 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isShape275(found)) return false
  }
  return true
}

const isShape277 = (value: unknown): boolean =>
  isFields(value) &&
  (value["values"] === undefined || isListOfShape275(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfShape275(value["exclude_values"]))

const isShape278 = (value: unknown): boolean =>
  isFields(value) &&
  (value["country"] === undefined || typeof value["country"] === "string") &&
  (value["country_code"] === undefined || typeof value["country_code"] === "string") &&
  (value["region"] === undefined || typeof value["region"] === "string") &&
  (value["city"] === undefined || typeof value["city"] === "string")

const isListOfShape278 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isShape278(found)) return false
  }
  return true
}

const isShape280 = (value: unknown): boolean => isFields(value) && isListOfShape278(value["values"])

const isShape281 = (value: unknown): boolean =>
  isFields(value) &&
  (value["url"] === undefined || isShape277(value["url"])) &&
  (value["domain"] === undefined || isShape277(value["domain"])) &&
  (value["geolocation"] === undefined || isShape280(value["geolocation"]))

const isAutoAccess = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["status"] === "string" &&
  (value["description"] === undefined || typeof value["description"] === "string") &&
  (value["next_id"] === undefined || typeof value["next_id"] === "string") &&
  (value["access"] === undefined || isShape274(value["access"])) &&
  (value["conditions"] === undefined || isShape281(value["conditions"]))

const isAutoAccessesUpdatedPayload = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isAutoAccess(found)) return false
  }
  return true
}

const isNewBot = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["groups"] === undefined || isListOfGroupMembership(value["groups"])) &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["job_title"] === undefined || typeof value["job_title"] === "string") &&
  (value["max_chats_count"] === undefined || typeof value["max_chats_count"] === "number") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["work_scheduler"] === undefined || isShape269(value["work_scheduler"])) &&
  typeof value["name"] === "string" &&
  typeof value["default_group_priority"] === "string" &&
  typeof value["owner_client_id"] === "string"

const isChangedBot = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["groups"] === undefined || isListOfGroupMembership(value["groups"])) &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["job_title"] === undefined || typeof value["job_title"] === "string") &&
  (value["max_chats_count"] === undefined || typeof value["max_chats_count"] === "number") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["work_scheduler"] === undefined || isShape269(value["work_scheduler"])) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["default_group_priority"] === undefined || typeof value["default_group_priority"] === "string")

const isChatAccessUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && isAccess(value["access"])

const isChatDeactivatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  (value["user_id"] === undefined || typeof value["user_id"] === "string")

const isChatPropertiesDeletedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && isPropertiesDelete(value["properties"])

const isChatPropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && isProperties(value["properties"])

const isTransferEnd = (value: unknown): boolean =>
  isFields(value) &&
  (value["group_ids"] === undefined || isListOfShape9(value["group_ids"])) &&
  (value["agent_ids"] === undefined || isListOfSystemEventType(value["agent_ids"]))

const isTransferQueue = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["position"] === "number" &&
  typeof value["wait_time"] === "number" &&
  typeof value["queued_at"] === "string"

const isChatTransferredPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  (value["requester_id"] === undefined || typeof value["requester_id"] === "string") &&
  typeof value["reason"] === "string" &&
  isTransferEnd(value["transferred_to"]) &&
  (value["queue"] === undefined || isTransferQueue(value["queue"]))

const isBan = (value: unknown): boolean => isFields(value) && typeof value["days"] === "number"

const isCustomerBannedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["customer_id"] === "string" && isBan(value["ban"])

const isCustomerLeftPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && typeof value["left_at"] === "string"

const isCustomerPageUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  typeof value["visit_id"] === "number" &&
  typeof value["opened_at"] === "string" &&
  typeof value["url"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string")

const isCustomerSessionFieldsUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isRequestThreadSummaryRequest(value["active_chat"]) &&
  isSessionFields(value["session_fields"])

const isCustomerStatisticsUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["customer_id"] === "string" && isStatistics(value["statistics"])

const isShape299 = (value: unknown): boolean => isFields(value) && isListOfShape9(value["group_ids"])

const isCustomerTransferredPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isShape299(value["transferred_to"]) &&
  typeof value["followed"] === "boolean"

const isShape301 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "number" &&
  typeof value["quantity"] === "number" &&
  typeof value["variant_id"] === "number"

const isListOfShape301 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isShape301(found)) return false
  }
  return true
}

const isChangedCart = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["store_uuid"] === "string" &&
  typeof value["store_platform"] === "string" &&
  typeof value["customer_signed_in"] === "boolean" &&
  typeof value["subtotal"] === "number" &&
  typeof value["total"] === "number" &&
  typeof value["subtotal_usd"] === "number" &&
  typeof value["total_usd"] === "number" &&
  typeof value["currency"] === "string" &&
  isListOfShape301(value["items"]) &&
  typeof value["last_updated_at"] === "string"

const isChangedCustomer = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["phone_number"] === undefined || typeof value["phone_number"] === "string") &&
  (value["session_fields"] === undefined || isSessionFields(value["session_fields"])) &&
  (value["omnichannel"] === undefined || isFields(value["omnichannel"])) &&
  (value["address"] === undefined || isAddress(value["address"])) &&
  (value["type"] === undefined || value["type"] === "customer") &&
  (value["cart"] === undefined || isChangedCart(value["cart"]))

const isEventDeletedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string"

const isEventUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  (isDeletedEvent(value["event"]) || isAnnouncedEvent(value["event"]))

const isEventsMarkedAsSeenPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["user_id"] === "string" &&
  typeof value["chat_id"] === "string" &&
  typeof value["seen_up_to"] === "string"

const isNewGroup = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "number" &&
  typeof value["name"] === "string" &&
  typeof value["language_code"] === "string" &&
  isFields(value["agent_priorities"])

const isGroupDeletedPayload = (value: unknown): boolean => isFields(value) && typeof value["id"] === "number"

const isGroupPropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["group_id"] === "number" && isProperties(value["properties"])

const isGroup = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "number" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["language_code"] === undefined || typeof value["language_code"] === "string") &&
  (value["agent_priorities"] === undefined || isFields(value["agent_priorities"]))

const isGroupStatus = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "number" && typeof value["status"] === "string"

const isListOfGroupStatus = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isGroupStatus(found)) return false
  }
  return true
}

const isGroupsStatusUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && isListOfGroupStatus(value["groups"])

const isChatWithThread = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean") &&
  isThread(value["thread"])

const isIncomingChatPayload = (value: unknown): boolean =>
  isFields(value) &&
  (value["requester_id"] === undefined || typeof value["requester_id"] === "string") &&
  isChatWithThread(value["chat"]) &&
  (value["transferred_from"] === undefined || isTransferEnd(value["transferred_from"]))

const isIncomingCustomersPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_monitoring_level"] === "string" &&
  isListOfCustomer(value["customers"])

const isIncomingErrorPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["action"] === "string" &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string"

const isIncomingEventPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isAnnouncedEvent(value["event"])

const isMulticast = (value: unknown): boolean =>
  isFields(value) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  true &&
  (value["content"] !== undefined || "content" in value) &&
  (value["type"] === undefined || typeof value["type"] === "string")

const isButtonState = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["toggled"] === "boolean" &&
  (value["button_type"] === undefined || typeof value["button_type"] === "string") &&
  (value["button_value"] === undefined || typeof value["button_value"] === "string") &&
  (value["ecommerce"] === undefined || isPostbackEcommerce(value["ecommerce"]))

const isIncomingRichMessagePostbackPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["user_id"] === "string" &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isButtonState(value["postback"])

const isSneakPeek = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["author_id"] === "string" &&
  typeof value["text"] === "string" &&
  typeof value["timestamp"] === "number" &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string")

const isIncomingSneakPeekPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isSneakPeek(value["sneak_peek"])

const isThinkingIndicator = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["author_id"] === "string" &&
  typeof value["sent_at"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["description"] === undefined || typeof value["description"] === "string") &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["visibility"] === undefined || typeof value["visibility"] === "string")

const isTypingIndicator = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["author_id"] === "string" &&
  typeof value["visibility"] === "string" &&
  typeof value["timestamp"] === "number" &&
  typeof value["is_typing"] === "boolean"

const isIncomingTypingIndicatorPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isTypingIndicator(value["typing_indicator"])

const isLicensePropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && isProperties(value["properties"])

const isQueuePosition = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isQueue(value["queue"])

const isQueuePositionsUpdatedPayload = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isQueuePosition(found)) return false
  }
  return true
}

const isCustomerTotals = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!(typeof found === "number")) return false
  }
  return true
}

const isTagCreatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["name"] === "string" &&
  isListOfShape9(value["group_ids"]) &&
  typeof value["created_at"] === "string" &&
  typeof value["author_id"] === "string"

const isTagDeletedPayload = (value: unknown): boolean => isFields(value) && typeof value["name"] === "string"

const isTagUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["name"] === "string" &&
  isListOfShape9(value["group_ids"]) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  (value["created_at"] === undefined || typeof value["created_at"] === "string")

const isNewSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["status"] === "string" &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  typeof value["updated_at"] === "string"

const isThreadSummarySetPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isNewSummary(value["summary"])

const isThreadsDeletedPayload = (value: unknown): boolean =>
  isFields(value) &&
  (value["date_from"] === undefined || typeof value["date_from"] === "string") &&
  (value["date_to"] === undefined || typeof value["date_to"] === "string") &&
  (value["tag"] === undefined || typeof value["tag"] === "string")

const isTicketCreatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  typeof value["ticket_id"] === "string" &&
  typeof value["silo"] === "string" &&
  typeof value["created_at"] === "string"

const isTicketDeletedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["customer_id"] === "string" && typeof value["ticket_id"] === "string"

const isUserAddedToChatPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  isUser(value["user"]) &&
  typeof value["reason"] === "string" &&
  (value["requester_id"] === undefined || typeof value["requester_id"] === "string")

const isUserRemovedFromChatPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  typeof value["user_id"] === "string" &&
  typeof value["reason"] === "string" &&
  (value["requester_id"] === undefined || typeof value["requester_id"] === "string")

/** By the number of the shape in the table. */
export const written: WrittenChecks = {
  6: isAddUserToChatRequest,
  8: isOmnichannel,
  12: isBanCustomerRequest,
  13: isDeactivateChatRequest,
  16: isDeleteChatPropertiesRequest,
  17: isDeleteEventPropertiesRequest,
  18: isDeleteThreadPropertiesRequest,
  19: isFollowChatRequest,
  20: isGetChatRequest,
  92: isReadChat,
  93: isReadCustomer,
  94: isListAgentsForTransferRequest,
  96: isListAgentsForTransferResponse,
  131: isListArchivesRequest,
  134: isListArchivesResponse,
  139: isListChatsRequest,
  147: isListChatsResponse,
  149: isListRoutingStatusesRequest,
  151: isListRoutingStatusesResponse,
  154: isListThreadsRequest,
  156: isListThreadsResponse,
  159: isLoginRequest,
  162: isLoginResponse,
  163: isMarkEventsAsSeenRequest,
  169: isMulticastRequest,
  170: isRemoveUserFromChatRequest,
  171: isRequestThreadSummaryRequest,
  211: isResumeChatRequest,
  212: isResumeChatResponse,
  222: isSendEventRequest,
  223: isSendEventResponse,
  226: isSendEventPreviewRequest,
  228: isSendRichMessagePostbackRequest,
  230: isSendThinkingIndicatorRequest,
  232: isSendTypingIndicatorRequest,
  233: isSetAwayStatusRequest,
  235: isSetRoutingStatusRequest,
  237: isStartChatRequest,
  238: isStartChatResponse,
  240: isSubscribeCustomersRequest,
  242: isCustomerSubscription,
  243: isTagThreadRequest,
  249: isTransferChatRequest,
  250: isUnfollowChatResponse,
  251: isUnsubscribeCustomersRequest,
  252: isUpdateChatPropertiesRequest,
  258: isUpdateCustomerRequest,
  259: isUpdateEventPropertiesRequest,
  260: isUpdateSessionRequest,
  261: isUpdateThreadPropertiesRequest,
  263: isUploadFileRequest,
  264: isUploadResult,
  270: isNewAgent,
  272: isAgentDisconnectedPayload,
  273: isChangedAgent,
  283: isAutoAccessesUpdatedPayload,
  284: isNewBot,
  285: isChangedBot,
  286: isChatAccessUpdatedPayload,
  287: isChatDeactivatedPayload,
  288: isChatPropertiesDeletedPayload,
  289: isChatPropertiesUpdatedPayload,
  292: isChatTransferredPayload,
  294: isCustomerBannedPayload,
  295: isCustomerLeftPayload,
  296: isCustomerPageUpdatedPayload,
  297: isCustomerSessionFieldsUpdatedPayload,
  298: isCustomerStatisticsUpdatedPayload,
  300: isCustomerTransferredPayload,
  304: isChangedCustomer,
  305: isEventDeletedPayload,
  306: isEventUpdatedPayload,
  307: isEventsMarkedAsSeenPayload,
  308: isNewGroup,
  309: isGroupDeletedPayload,
  310: isGroupPropertiesUpdatedPayload,
  311: isGroup,
  314: isGroupsStatusUpdatedPayload,
  316: isIncomingChatPayload,
  38: isCustomer,
  317: isIncomingCustomersPayload,
  318: isIncomingErrorPayload,
  319: isIncomingEventPayload,
  320: isMulticast,
  322: isIncomingRichMessagePostbackPayload,
  324: isIncomingSneakPeekPayload,
  325: isThinkingIndicator,
  327: isIncomingTypingIndicatorPayload,
  328: isLicensePropertiesUpdatedPayload,
  330: isQueuePositionsUpdatedPayload,
  150: isRoutingStatus,
  331: isCustomerTotals,
  332: isTagCreatedPayload,
  333: isTagDeletedPayload,
  334: isTagUpdatedPayload,
  336: isThreadSummarySetPayload,
  337: isThreadsDeletedPayload,
  338: isTicketCreatedPayload,
  339: isTicketDeletedPayload,
  340: isUserAddedToChatPayload,
  341: isUserRemovedFromChatPayload
}
