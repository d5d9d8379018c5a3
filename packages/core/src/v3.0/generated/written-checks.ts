// Generated from the schemas by `pnpm generate`; do not edit.
import type { WrittenChecks } from "../../checks/table.ts"
import { isFields } from "../../json.ts"
import { rules } from "../rules.ts"

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const names1 = ["agent", "customer"]

const names2 = ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]

const names3 = ["exists", "values", "exclude_values"]

const names4 = ["values", "exclude_values"]

const names5 = ["name", "email", "avatar", "fields"]

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

const isPropertiesWrite = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isMapOfPropertyValue(found)) return false
  }
  return true
}

const isListOfShape2 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number")) return false
  }
  return true
}

const isAccess = (value: unknown): boolean => isFields(value) && isListOfShape2(value["group_ids"])

const isExistingCustomer = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && value["type"] === "customer"

const isListOfExistingCustomer = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isExistingCustomer(found)) return false
  }
  return true
}

const isPostback = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  (value["event_id"] === undefined || typeof value["event_id"] === "string") &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string")

const isMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["text"] === "string" &&
  rules.maxBytes.holds(value["text"], 16384) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["postback"] === undefined || isPostback(value["postback"]))

const isSystemMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system_message" &&
  typeof value["text"] === "string" &&
  rules.maxBytes.holds(value["text"], 16384) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["system_message_type"] === undefined || typeof value["system_message_type"] === "string") &&
  (value["text_vars"] === undefined || isFields(value["text_vars"]))

const isFileEventInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "file" &&
  typeof value["url"] === "string" &&
  rules.webAddress.holds(value["url"]) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
  (value["size"] === undefined ||
    (typeof value["size"] === "number" && rules.intBetween.holds(value["size"], 0, 10485760))) &&
  (value["width"] === undefined ||
    (typeof value["width"] === "number" && rules.finite.holds(value["width"]))) &&
  (value["height"] === undefined ||
    (typeof value["height"] === "number" && rules.finite.holds(value["height"]))) &&
  (value["thumbnail_url"] === undefined || typeof value["thumbnail_url"] === "string") &&
  (value["thumbnail2x_url"] === undefined || typeof value["thumbnail2x_url"] === "string")

const isRichMessageImageInput = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["url"] === "string" &&
  rules.webAddress.holds(value["url"]) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
  (value["size"] === undefined || (typeof value["size"] === "number" && rules.finite.holds(value["size"]))) &&
  (value["width"] === undefined ||
    (typeof value["width"] === "number" && rules.finite.holds(value["width"]))) &&
  (value["height"] === undefined ||
    (typeof value["height"] === "number" && rules.finite.holds(value["height"])))

const isListOfSystemMessageType = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "string")) return false
  }
  return true
}

const isRichMessageButtonInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string") &&
  (value["webview_height"] === undefined ||
    value["webview_height"] === "compact" ||
    value["webview_height"] === "tall" ||
    value["webview_height"] === "full") &&
  (value["postback_id"] === undefined || typeof value["postback_id"] === "string") &&
  (value["user_ids"] === undefined || isListOfSystemMessageType(value["user_ids"]))

const isListOfRichMessageButtonInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageButtonInput(found)) return false
  }
  return true
}

const isRichMessageElementInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["subtitle"] === undefined || typeof value["subtitle"] === "string") &&
  (value["image"] === undefined || isRichMessageImageInput(value["image"])) &&
  (value["buttons"] === undefined ||
    (isListOfRichMessageButtonInput(value["buttons"]) &&
      rules.itemsBetween.holds(value["buttons"] as never, 1, 11)))

const isListOfRichMessageElementInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageElementInput(found)) return false
  }
  return true
}

const isRichMessageInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "rich_message" &&
  typeof value["template_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["elements"] === undefined ||
    (isListOfRichMessageElementInput(value["elements"]) &&
      rules.itemsBetween.holds(value["elements"] as never, 1, 10)))

const isFormChoice = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && typeof value["label"] === "string"

const isFormGroupChoice = (value: unknown): boolean =>
  isFields(value) && typeof value["group_id"] === "number" && typeof value["label"] === "string"

const isListOfFormChoice = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormChoice(found)) return false
  }
  return true
}

const isFormFieldInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === "name" ||
    value["type"] === "email" ||
    value["type"] === "question" ||
    value["type"] === "textarea" ||
    value["type"] === "radio" ||
    value["type"] === "select" ||
    value["type"] === "checkbox" ||
    value["type"] === "group_chooser") &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  (value["answer"] === undefined ||
    typeof value["answer"] === "string" ||
    isFormChoice(value["answer"]) ||
    isFormGroupChoice(value["answer"])) &&
  (value["answers"] === undefined || isListOfFormChoice(value["answers"]))

const isListOfFormFieldInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormFieldInput(found)) return false
  }
  return true
}

const isFilledFormInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "filled_form" &&
  typeof value["form_id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  isListOfFormFieldInput(value["fields"])

const isCustomInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "custom" &&
  (value["content"] === undefined || true) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"]))

const isAnnotationInput = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "annotation" &&
  typeof value["annotation_type"] === "string" &&
  rules.nonEmpty.holds(value["annotation_type"]) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["text"] === undefined ||
    (typeof value["text"] === "string" && rules.maxBytes.holds(value["text"], 16384)))

const isShape52 = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "message":
        if (isMessageInput(value)) return true
        break
      case "system_message":
        if (isSystemMessageInput(value)) return true
        break
      case "file":
        if (isFileEventInput(value)) return true
        break
      case "rich_message":
        if (isRichMessageInput(value)) return true
        break
      case "filled_form":
        if (isFilledFormInput(value)) return true
        break
      case "custom":
        if (isCustomInput(value)) return true
        break
      case "annotation":
        if (isAnnotationInput(value)) return true
        break
    }
  }
  return false
}

const isListOfEventInput = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(isShape52(found) && rules.without.holds(found as never, "visibility", "recipients"))) return false
  }
  return true
}

const isThreadInput = (value: unknown): boolean =>
  isFields(value) &&
  (value["events"] === undefined || isListOfEventInput(value["events"])) &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["tags"] === undefined || isListOfSystemMessageType(value["tags"]))

const isShape56 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["users"] === undefined ||
    (isListOfExistingCustomer(value["users"]) && rules.itemsBetween.holds(value["users"] as never, 0, 1))) &&
  (value["thread"] === undefined || isThreadInput(value["thread"]))

const isActivateChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  isShape56(value["chat"]) &&
  (value["continuous"] === undefined || typeof value["continuous"] === "boolean")

const isAgent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "agent" &&
  typeof value["name"] === "string" &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  typeof value["present"] === "boolean" &&
  (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["routing_status"] === undefined || typeof value["routing_status"] === "string")

const isGeolocation = (value: unknown): boolean =>
  isFields(value) &&
  (value["country"] === undefined || typeof value["country"] === "string") &&
  (value["country_code"] === undefined || typeof value["country_code"] === "string") &&
  (value["region"] === undefined || typeof value["region"] === "string") &&
  (value["city"] === undefined || typeof value["city"] === "string") &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["latitude"] === undefined || typeof value["latitude"] === "string") &&
  (value["longitude"] === undefined || typeof value["longitude"] === "string")

const isVisitedPage = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["opened_at"] === "string" &&
  typeof value["url"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string")

const isListOfVisitedPage = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isVisitedPage(found)) return false
  }
  return true
}

const isVisit = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["started_at"] === "string" &&
  (value["referrer"] === undefined || typeof value["referrer"] === "string") &&
  (value["ip"] === undefined || typeof value["ip"] === "string") &&
  (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
  (value["geolocation"] === undefined || isGeolocation(value["geolocation"])) &&
  (value["last_pages"] === undefined || isListOfVisitedPage(value["last_pages"]))

const isCustomerFields = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!(typeof found === "string")) return false
  }
  return true
}

const isCustomerStatistics = (value: unknown): boolean =>
  isFields(value) &&
  (value["chats_count"] === undefined || typeof value["chats_count"] === "number") &&
  (value["threads_count"] === undefined || typeof value["threads_count"] === "number") &&
  (value["visits_count"] === undefined || typeof value["visits_count"] === "number")

const isCustomer = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "customer" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["last_visit"] === undefined || isVisit(value["last_visit"])) &&
  (value["fields"] === undefined || isCustomerFields(value["fields"])) &&
  (value["statistics"] === undefined || isCustomerStatistics(value["statistics"])) &&
  (value["agent_last_event_created_at"] === undefined ||
    typeof value["agent_last_event_created_at"] === "string") &&
  (value["customer_last_event_created_at"] === undefined ||
    typeof value["customer_last_event_created_at"] === "string") &&
  (value["created_at"] === undefined || typeof value["created_at"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number")

const isUnknownUser = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["type"] === "string" &&
  rules.noneOf.holds(value["type"], names1) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["present"] === undefined || typeof value["present"] === "boolean") &&
  (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number")

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
  return isUnknownUser(value)
}

const isListOfUser = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isUser(found)) return false
  }
  return true
}

const isWrappedPropertyValue = (value: unknown): boolean =>
  isFields(value) &&
  (typeof value["value"] === "string" ||
    (typeof value["value"] === "number" && rules.finite.holds(value["value"])) ||
    typeof value["value"] === "boolean")

const isMapOfShape72 = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (
      !(
        isWrappedPropertyValue(found) ||
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
    if (!isMapOfShape72(found)) return false
  }
  return true
}

const isMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "message" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  typeof value["text"] === "string" &&
  (value["postback"] === undefined || isPostback(value["postback"]))

const isSystemMessage = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "system_message" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  typeof value["text"] === "string" &&
  typeof value["system_message_type"] === "string" &&
  (value["text_vars"] === undefined || isFields(value["text_vars"]))

const isFileEvent = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "file" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  typeof value["name"] === "string" &&
  typeof value["url"] === "string" &&
  typeof value["content_type"] === "string" &&
  typeof value["size"] === "number" &&
  (value["width"] === undefined || typeof value["width"] === "number") &&
  (value["height"] === undefined || typeof value["height"] === "number") &&
  (value["thumbnail_url"] === undefined || typeof value["thumbnail_url"] === "string") &&
  (value["thumbnail2x_url"] === undefined || typeof value["thumbnail2x_url"] === "string")

const isRichMessageImage = (value: unknown): boolean =>
  isFields(value) &&
  (value["url"] === undefined || typeof value["url"] === "string") &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
  (value["size"] === undefined || typeof value["size"] === "number") &&
  (value["width"] === undefined || typeof value["width"] === "number") &&
  (value["height"] === undefined || typeof value["height"] === "number")

const isRichMessageButton = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === undefined || typeof value["type"] === "string") &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  (value["value"] === undefined || typeof value["value"] === "string") &&
  (value["webview_height"] === undefined || typeof value["webview_height"] === "string") &&
  (value["postback_id"] === undefined || typeof value["postback_id"] === "string") &&
  (value["user_ids"] === undefined || isListOfSystemMessageType(value["user_ids"]))

const isListOfRichMessageButton = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isRichMessageButton(found)) return false
  }
  return true
}

const isRichMessageElement = (value: unknown): boolean =>
  isFields(value) &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["subtitle"] === undefined || typeof value["subtitle"] === "string") &&
  (value["image"] === undefined || isRichMessageImage(value["image"])) &&
  (value["buttons"] === undefined || isListOfRichMessageButton(value["buttons"]))

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
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  typeof value["template_id"] === "string" &&
  (value["elements"] === undefined || isListOfRichMessageElement(value["elements"]))

const isFormField = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["type"] === "string" &&
  typeof value["id"] === "string" &&
  typeof value["label"] === "string" &&
  (value["answer"] === undefined ||
    typeof value["answer"] === "string" ||
    isFormChoice(value["answer"]) ||
    isFormGroupChoice(value["answer"])) &&
  (value["answers"] === undefined || isListOfFormChoice(value["answers"]))

const isListOfFormField = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isFormField(found)) return false
  }
  return true
}

const isFilledForm = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "filled_form" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  typeof value["form_id"] === "string" &&
  isListOfFormField(value["fields"])

const isCustom = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "custom" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  (value["content"] === undefined || true)

const isAnnotation = (value: unknown): boolean =>
  isFields(value) &&
  value["type"] === "annotation" &&
  typeof value["id"] === "string" &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  typeof value["author_id"] === "string" &&
  (value["text"] === undefined || typeof value["text"] === "string") &&
  typeof value["annotation_type"] === "string"

const isUnknownEvent = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["type"] === "string" &&
  rules.noneOf.holds(value["type"], names2) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["order"] === undefined || typeof value["order"] === "number") &&
  (value["timestamp"] === undefined || typeof value["timestamp"] === "number") &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
  (value["properties"] === undefined || isProperties(value["properties"]))

const isEvent = (value: unknown): boolean => {
  if (isFields(value)) {
    switch (value["type"]) {
      case "message":
        if (isMessage(value)) return true
        break
      case "system_message":
        if (isSystemMessage(value)) return true
        break
      case "file":
        if (isFileEvent(value)) return true
        break
      case "rich_message":
        if (isRichMessage(value)) return true
        break
      case "filled_form":
        if (isFilledForm(value)) return true
        break
      case "custom":
        if (isCustom(value)) return true
        break
      case "annotation":
        if (isAnnotation(value)) return true
        break
    }
  }
  return isUnknownEvent(value)
}

const isListOfEvent = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isEvent(found)) return false
  }
  return true
}

const isCustomVariable = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["key"] === "string" &&
  true &&
  (value["value"] !== undefined || "value" in value)

const isListOfCustomVariable = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isCustomVariable(found)) return false
  }
  return true
}

const isQueue = (value: unknown): boolean =>
  isFields(value) && (value["duration"] === undefined || typeof value["duration"] === "number")

const isThread = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["timestamp"] === "number" &&
  typeof value["active"] === "boolean" &&
  isListOfSystemMessageType(value["user_ids"]) &&
  (value["restricted_access"] === undefined || typeof value["restricted_access"] === "boolean") &&
  (value["events"] === undefined || isListOfEvent(value["events"])) &&
  typeof value["order"] === "number" &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["tags"] === undefined || isListOfSystemMessageType(value["tags"])) &&
  (value["custom_variables"] === undefined || isListOfCustomVariable(value["custom_variables"])) &&
  (value["goals"] === undefined || isList(value["goals"])) &&
  (value["queue"] === undefined || isQueue(value["queue"]))

const isListOfThread = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isThread(found)) return false
  }
  return true
}

const isChatWithThreads = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  isListOfThread(value["threads"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["properites"] === undefined || isProperties(value["properites"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isActivateChatResponse = (value: unknown): boolean =>
  isFields(value) && isChatWithThreads(value["chat"])

const isAddUserToChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["user_id"] === "string" &&
  (value["user_type"] === "agent" || value["user_type"] === "customer")

const isAddUserToChatResponse = (value: unknown): boolean => isFields(value)

const isBanInput = (value: unknown): boolean =>
  isFields(value) && typeof value["days"] === "number" && rules.positiveInt.holds(value["days"])

const isBanCustomerRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["customer_id"] === "string" && isBanInput(value["ban"])

const isChangePushNotificationsRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["firebase_token"] === "string" &&
  (value["platform"] === "ios" || value["platform"] === "android") &&
  typeof value["enabled"] === "boolean"

const isCloseThreadRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["require_requester_presence"] === undefined ||
    typeof value["require_requester_presence"] === "boolean")

const isCreateCustomerRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined ||
    (typeof value["avatar"] === "string" && rules.webAddress.holds(value["avatar"]))) &&
  (value["fields"] === undefined || isCustomerFields(value["fields"]))

const isPropertiesDelete = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isListOfSystemMessageType(found)) return false
  }
  return true
}

const isDeleteChatPropertiesRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && isPropertiesDelete(value["properties"])

const isDeleteChatThreadPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isPropertiesDelete(value["properties"])

const isDeleteEventPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isPropertiesDelete(value["properties"])

const isFollowChatRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string"

const isListOfShape3 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number" && rules.finite.holds(found))) return false
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

const isShape118 = (value: unknown): boolean =>
  isFields(value) &&
  (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
  (value["values"] === undefined || isListOfPropertyValue(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfPropertyValue(value["exclude_values"]))

const isMapOfValueFilter = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!(isShape118(found) && rules.exactlyOneOf.holds(found as never, names3))) return false
  }
  return true
}

const isPropertyFilters = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isMapOfValueFilter(found)) return false
  }
  return true
}

const isSurveyFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === "pre_chat" || value["type"] === "post_chat") &&
  typeof value["answer_id"] === "string"

const isListOfSurveyFilter = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isSurveyFilter(found)) return false
  }
  return true
}

const isArchiveFilters = (value: unknown): boolean =>
  isFields(value) &&
  (value["query"] === undefined || typeof value["query"] === "string") &&
  (value["date_from"] === undefined ||
    (typeof value["date_from"] === "string" && rules.calendarDate.holds(value["date_from"]))) &&
  (value["date_to"] === undefined ||
    (typeof value["date_to"] === "string" && rules.calendarDate.holds(value["date_to"]))) &&
  (value["agent_ids"] === undefined || isListOfSystemMessageType(value["agent_ids"])) &&
  (value["group_ids"] === undefined || isListOfShape3(value["group_ids"])) &&
  (value["properties"] === undefined || isPropertyFilters(value["properties"])) &&
  (value["thread_ids"] === undefined ||
    (isListOfSystemMessageType(value["thread_ids"]) &&
      rules.itemsBetween.holds(value["thread_ids"] as never, 0, 20))) &&
  (value["tags"] === undefined ||
    (isShape118(value["tags"]) && rules.exactlyOneOf.holds(value["tags"] as never, names3))) &&
  (value["sales"] === undefined ||
    (isShape118(value["sales"]) && rules.exactlyOneOf.holds(value["sales"] as never, names3))) &&
  (value["goals"] === undefined ||
    (isShape118(value["goals"]) && rules.exactlyOneOf.holds(value["goals"] as never, names3))) &&
  (value["surveys"] === undefined || isListOfSurveyFilter(value["surveys"]))

const isShape129 = (value: unknown): boolean =>
  isFields(value) &&
  (value["page"] === undefined ||
    (typeof value["page"] === "number" && rules.intBetween.holds(value["page"], 1, 1000))) &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 0, 100)))

const isShape130 = (value: unknown): boolean =>
  isFields(value) &&
  (value["filters"] === undefined || isArchiveFilters(value["filters"])) &&
  (value["pagination"] === undefined || isShape129(value["pagination"]))

const isGetArchivesRequest = (value: unknown): boolean =>
  isShape130(value) && rules.threadIdsAlone.holds(value as never)

const isChatWithThread = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  isThread(value["thread"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["properites"] === undefined || isProperties(value["properites"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isStartChatResponse = (value: unknown): boolean => isFields(value) && isChatWithThread(value["chat"])

const isListOfStartChatResponse = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isStartChatResponse(found)) return false
  }
  return true
}

const isShape135 = (value: unknown): boolean =>
  isFields(value) && typeof value["page"] === "number" && typeof value["total"] === "number"

const isGetArchivesResponse = (value: unknown): boolean =>
  isFields(value) && isListOfStartChatResponse(value["chats"]) && isShape135(value["pagination"])

const isGetChatThreadsRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_ids"] === undefined || isListOfSystemMessageType(value["thread_ids"]))

const isThreadPosition = (value: unknown): boolean =>
  isFields(value) && typeof value["thread_id"] === "string" && typeof value["order"] === "number"

const isListOfThreadPosition = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isThreadPosition(found)) return false
  }
  return true
}

const isChatWithHistory = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  (value["threads"] === undefined || isListOfThread(value["threads"])) &&
  isListOfThreadPosition(value["threads_summary"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["properites"] === undefined || isProperties(value["properites"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isGetChatThreadsResponse = (value: unknown): boolean =>
  isFields(value) && isChatWithHistory(value["chat"])

const isGetChatThreadsSummaryRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["order"] === undefined || value["order"] === "asc" || value["order"] === "desc")

const isThreadSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["order"] === "number" &&
  typeof value["events_count"] === "number"

const isListOfThreadSummary = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isThreadSummary(found)) return false
  }
  return true
}

const isGetChatThreadsSummaryResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfThreadSummary(value["threads_summary"]) &&
  (typeof value["found_threads"] === "number" || typeof value["found_threads"] === "string") &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")

const isShape149 = (value: unknown): boolean =>
  isFields(value) &&
  (value["include_active"] === undefined || typeof value["include_active"] === "boolean") &&
  (value["properties"] === undefined || isPropertyFilters(value["properties"])) &&
  (value["group_ids"] === undefined || isListOfShape3(value["group_ids"]))

const isGetChatsSummaryRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["order"] === undefined || value["order"] === "asc" || value["order"] === "desc") &&
  (value["filters"] === undefined || isShape149(value["filters"]))

const isRestricted = (value: unknown): boolean => isFields(value) && value["restricted_access"] === true

const isLastEvent = (value: unknown): boolean =>
  isFields(value) &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  (value["thread_order"] === undefined || typeof value["thread_order"] === "number") &&
  (value["event"] === undefined || isRestricted(value["event"]) || isEvent(value["event"]))

const isMapOfLastEvent = (value: unknown): boolean => {
  if (!isFields(value)) return false
  for (const name in value) {
    const found = value[name]
    if (!isLastEvent(found)) return false
  }
  return true
}

const isLastThreadSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["order"] === "number" &&
  typeof value["timestamp"] === "number" &&
  isListOfSystemMessageType(value["user_ids"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["tags"] === undefined || isListOfSystemMessageType(value["tags"]))

const isChatSummary = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  isListOfUser(value["users"]) &&
  isMapOfLastEvent(value["last_event_per_type"]) &&
  isLastThreadSummary(value["last_thread_summary"]) &&
  (value["properties"] === undefined || isProperties(value["properties"])) &&
  (value["properites"] === undefined || isProperties(value["properites"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isListOfChatSummary = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isChatSummary(found)) return false
  }
  return true
}

const isGetChatsSummaryResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfChatSummary(value["chats_summary"]) &&
  (typeof value["found_chats"] === "number" || typeof value["found_chats"] === "string") &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")

const isShape160 = (value: unknown): boolean =>
  isFields(value) &&
  (value["values"] === undefined || isListOfSystemMessageType(value["values"])) &&
  (value["exclude_values"] === undefined || isListOfSystemMessageType(value["exclude_values"]))

const isRangeFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["lte"] === undefined || (typeof value["lte"] === "number" && rules.int.holds(value["lte"]))) &&
  (value["lt"] === undefined || (typeof value["lt"] === "number" && rules.int.holds(value["lt"]))) &&
  (value["gte"] === undefined || (typeof value["gte"] === "number" && rules.int.holds(value["gte"]))) &&
  (value["gt"] === undefined || (typeof value["gt"] === "number" && rules.int.holds(value["gt"]))) &&
  (value["eq"] === undefined || (typeof value["eq"] === "number" && rules.int.holds(value["eq"])))

const isDateRangeFilter = (value: unknown): boolean =>
  isFields(value) &&
  (value["lte"] === undefined ||
    (typeof value["lte"] === "string" && rules.isoMicroseconds.holds(value["lte"]))) &&
  (value["lt"] === undefined ||
    (typeof value["lt"] === "string" && rules.isoMicroseconds.holds(value["lt"]))) &&
  (value["gte"] === undefined ||
    (typeof value["gte"] === "string" && rules.isoMicroseconds.holds(value["gte"]))) &&
  (value["gt"] === undefined ||
    (typeof value["gt"] === "string" && rules.isoMicroseconds.holds(value["gt"]))) &&
  (value["eq"] === undefined || (typeof value["eq"] === "string" && rules.isoMicroseconds.holds(value["eq"])))

const isCustomerFilters = (value: unknown): boolean =>
  isFields(value) &&
  (value["country"] === undefined ||
    (isShape160(value["country"]) && rules.exactlyOneOf.holds(value["country"] as never, names4))) &&
  (value["email"] === undefined ||
    (isShape160(value["email"]) && rules.exactlyOneOf.holds(value["email"] as never, names4))) &&
  (value["name"] === undefined ||
    (isShape160(value["name"]) && rules.exactlyOneOf.holds(value["name"] as never, names4))) &&
  (value["customer_id"] === undefined ||
    (isShape160(value["customer_id"]) && rules.exactlyOneOf.holds(value["customer_id"] as never, names4))) &&
  (value["chats_count"] === undefined || isRangeFilter(value["chats_count"])) &&
  (value["threads_count"] === undefined || isRangeFilter(value["threads_count"])) &&
  (value["visits_count"] === undefined || isRangeFilter(value["visits_count"])) &&
  (value["created_at"] === undefined || isDateRangeFilter(value["created_at"])) &&
  (value["agent_last_event_created_at"] === undefined ||
    isDateRangeFilter(value["agent_last_event_created_at"])) &&
  (value["customer_last_event_created_at"] === undefined ||
    isDateRangeFilter(value["customer_last_event_created_at"]))

const isGetCustomersRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
  (value["limit"] === undefined ||
    (typeof value["limit"] === "number" && rules.intBetween.holds(value["limit"], 1, 100))) &&
  (value["order"] === undefined || value["order"] === "asc" || value["order"] === "desc") &&
  (value["filters"] === undefined || isCustomerFilters(value["filters"]))

const isListOfCustomer = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!isCustomer(found)) return false
  }
  return true
}

const isGetCustomersResponse = (value: unknown): boolean =>
  isFields(value) &&
  isListOfCustomer(value["customers"]) &&
  typeof value["total_customers"] === "number" &&
  (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
  (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")

const isAccessTarget = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === "group" || value["type"] === "agent") &&
  ((typeof value["id"] === "number" && rules.finite.holds(value["id"])) || typeof value["id"] === "string")

const isGrantAccessRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["resource"] === "chat" || value["resource"] === "customer") &&
  typeof value["id"] === "string" &&
  isAccessTarget(value["access"])

const isShape175 = (value: unknown): boolean =>
  isFields(value) &&
  (value["firebase_token"] === undefined || typeof value["firebase_token"] === "string") &&
  (value["platform"] === "ios" || value["platform"] === "android")

const isShape176 = (value: unknown): boolean =>
  isFields(value) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["version"] === undefined || typeof value["version"] === "string")

const isLoginRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["token"] === "string" &&
  (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
  (value["reconnect"] === undefined || typeof value["reconnect"] === "boolean") &&
  (value["push_notifications"] === undefined || isShape175(value["push_notifications"])) &&
  (value["application"] === undefined || isShape176(value["application"]))

const isLicense = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  typeof value["plan"] === "string" &&
  typeof value["expiration_timestamp"] === "number" &&
  typeof value["creation_timestamp"] === "number" &&
  typeof value["in_trial"] === "boolean" &&
  (value["website_last_activity"] === undefined || typeof value["website_last_activity"] === "string")

const isMyProfile = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "agent" &&
  typeof value["name"] === "string" &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  typeof value["present"] === "boolean" &&
  (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  (value["routing_status"] === undefined || typeof value["routing_status"] === "string") &&
  typeof value["permission"] === "string"

const isLoginResponse = (value: unknown): boolean =>
  isFields(value) &&
  isLicense(value["license"]) &&
  isMyProfile(value["my_profile"]) &&
  isListOfChatSummary(value["chats_summary"])

const isListOfShape172 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!((typeof found === "number" && rules.finite.holds(found)) || typeof found === "string")) return false
  }
  return true
}

const isMulticastAgents = (value: unknown): boolean =>
  isFields(value) &&
  (value["all"] === undefined || typeof value["all"] === "boolean") &&
  (value["ids"] === undefined || isListOfSystemMessageType(value["ids"])) &&
  (value["groups"] === undefined || isListOfShape172(value["groups"]))

const isMulticastCustomers = (value: unknown): boolean =>
  isFields(value) && (value["ids"] === undefined || isListOfSystemMessageType(value["ids"]))

const isShape184 = (value: unknown): boolean =>
  isFields(value) &&
  (value["agents"] === undefined || isMulticastAgents(value["agents"])) &&
  (value["customers"] === undefined || isMulticastCustomers(value["customers"]))

const isMulticastRequest = (value: unknown): boolean =>
  isFields(value) &&
  isShape184(value["scopes"]) &&
  rules.namesReceiver.holds(value["scopes"] as never) &&
  true &&
  (value["content"] !== undefined || "content" in value) &&
  (value["type"] === undefined || typeof value["type"] === "string")

const isSendEventRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  isShape52(value["event"]) &&
  rules.without.holds(value["event"] as never, "visibility", "recipients") &&
  (value["attach_to_last_thread"] === undefined || typeof value["attach_to_last_thread"] === "boolean") &&
  (value["require_active_thread"] === undefined || typeof value["require_active_thread"] === "boolean")

const isSendEventResponse = (value: unknown): boolean =>
  isFields(value) && typeof value["thread_id"] === "string" && isEvent(value["event"])

const isSendFileRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  true &&
  rules.file.holds(value["file"]) &&
  rules.fileOfAtMost.holds(value["file"], 10485760) &&
  (value["file"] !== undefined || "file" in value) &&
  (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
  (value["require_active_thread"] === undefined || typeof value["require_active_thread"] === "boolean")

const isSendFileResponse = (value: unknown): boolean => isFields(value) && typeof value["url"] === "string"

const isButtonState = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && typeof value["toggled"] === "boolean"

const isSendRichMessagePostbackRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isButtonState(value["postback"])

const isShape194 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["recipients"] === undefined || value["recipients"] === "all" || value["recipients"] === "agents") &&
  typeof value["is_typing"] === "boolean"

const isSendTypingIndicatorRequest = (value: unknown): boolean =>
  isShape194(value) && rules.without.holds(value as never, "visibility", "recipients")

const isSetAwayStatusRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["away"] === "boolean"

const isShape197 = (value: unknown): boolean =>
  isFields(value) &&
  (value["properties"] === undefined || isPropertiesWrite(value["properties"])) &&
  (value["access"] === undefined || isAccess(value["access"])) &&
  (value["users"] === undefined ||
    (isListOfExistingCustomer(value["users"]) && rules.itemsBetween.holds(value["users"] as never, 0, 1))) &&
  (value["thread"] === undefined || isThreadInput(value["thread"])) &&
  (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")

const isStartChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["chat"] === undefined || isShape197(value["chat"])) &&
  (value["continuous"] === undefined || typeof value["continuous"] === "boolean")

const isTagChatThreadRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["tag"] === "string"

const isShape200 = (value: unknown): boolean =>
  isFields(value) &&
  (value["type"] === "group" || value["type"] === "agent") &&
  isListOfShape172(value["ids"])

const isTransferChatRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["target"] === undefined || isShape200(value["target"])) &&
  (value["force"] === undefined || typeof value["force"] === "boolean")

const isUpdateAgentRequest = (value: unknown): boolean =>
  isFields(value) &&
  (value["agent_id"] === undefined || typeof value["agent_id"] === "string") &&
  (value["routing_status"] === "accepting_chats" || value["routing_status"] === "not_accepting_chats")

const isUpdateChatPropertiesRequest = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && isPropertiesWrite(value["properties"])

const isUpdateChatThreadPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isPropertiesWrite(value["properties"])

const isShape207 = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  rules.uuid4.holds(value["customer_id"]) &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined ||
    (typeof value["avatar"] === "string" && rules.webAddress.holds(value["avatar"]))) &&
  (value["fields"] === undefined || isCustomerFields(value["fields"]))

const isUpdateCustomerRequest = (value: unknown): boolean =>
  isShape207(value) && rules.atLeastOneOf.holds(value as never, names5)

const isUpdateEventPropertiesRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isPropertiesWrite(value["properties"])

const isUpdateLastSeenTimestampRequest = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["timestamp"] === undefined ||
    (typeof value["timestamp"] === "number" && rules.unixSeconds.holds(value["timestamp"])))

const isUpdateLastSeenTimestampResponse = (value: unknown): boolean =>
  isFields(value) && typeof value["timestamp"] === "number"

const isUploadFileRequest = (value: unknown): boolean =>
  isFields(value) &&
  true &&
  rules.file.holds(value["file"]) &&
  rules.fileOfAtMost.holds(value["file"], 10485760) &&
  (value["file"] !== undefined || "file" in value)

const isUploadImageRequest = (value: unknown): boolean =>
  isFields(value) &&
  true &&
  rules.file.holds(value["image"]) &&
  rules.fileOfAtMost.holds(value["image"], 10485760) &&
  (value["image"] !== undefined || "image" in value)

const isUploadImageResponse = (value: unknown): boolean =>
  isFields(value) && typeof value["url"] === "string" && typeof value["path"] === "string"

const isAccessGrantedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["resource"] === "string" &&
  typeof value["id"] === "string" &&
  isAccess(value["access"])

const isAgentDeletedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["agent_id"] === "string"

const isShape218 = (value: unknown): boolean =>
  isFields(value) && (value["region"] === undefined || typeof value["region"] === "string")

const isAgentDisconnectedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["reason"] === "string" &&
  (value["data"] === undefined || isShape218(value["data"]))

const isAgentStatusChangedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["agent_id"] === "string" && typeof value["status"] === "string"

const isAgentUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["agent_id"] === "string" && typeof value["routing_status"] === "string"

const isChatPropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["chat_id"] === "string" && isProperties(value["properties"])

const isChatThreadPropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isProperties(value["properties"])

const isListOfShape147 = (value: unknown): boolean => {
  if (!isList(value)) return false
  for (let index = 0; index < value.length; index++) {
    const found = value[index]
    if (!(typeof found === "number" || typeof found === "string")) return false
  }
  return true
}

const isChatTransferredPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["requester_id"] === "string" &&
  typeof value["type"] === "string" &&
  isListOfShape147(value["ids"])

const isChatUserAddedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
  isUser(value["user"]) &&
  typeof value["user_type"] === "string"

const isChatUserRemovedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["user_id"] === "string" &&
  typeof value["user_type"] === "string"

const isBan = (value: unknown): boolean => isFields(value) && typeof value["days"] === "number"

const isCustomerBannedPayload = (value: unknown): boolean =>
  isFields(value) && typeof value["customer_id"] === "string" && isBan(value["ban"])

const isCustomerCreatedPayload = (value: unknown): boolean => isFields(value) && isCustomer(value["customer"])

const isCustomerPageUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  typeof value["visit_id"] === "number" &&
  typeof value["opened_at"] === "string" &&
  typeof value["url"] === "string" &&
  (value["title"] === undefined || typeof value["title"] === "string") &&
  (value["referrer"] === undefined || typeof value["referrer"] === "string")

const isCustomerUpdate = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["id"] === "string" &&
  value["type"] === "customer" &&
  (value["name"] === undefined || typeof value["name"] === "string") &&
  (value["email"] === undefined || typeof value["email"] === "string") &&
  (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
  typeof value["present"] === "boolean" &&
  typeof value["banned"] === "boolean" &&
  (value["fields"] === undefined || isCustomerFields(value["fields"]))

const isCustomerUpdatedPayload = (value: unknown): boolean =>
  isCustomerUpdate(value) || isCustomerCreatedPayload(value)

const isCustomerVisitEndedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  typeof value["visit_id"] === "number" &&
  typeof value["ended_at"] === "string"

const isCustomerVisitStartedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["customer_id"] === "string" &&
  typeof value["visit_id"] === "number" &&
  typeof value["started_at"] === "string" &&
  (value["ip"] === undefined || typeof value["ip"] === "string") &&
  (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
  (value["geolocation"] === undefined || isGeolocation(value["geolocation"]))

const isEventPropertiesUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  typeof value["event_id"] === "string" &&
  isProperties(value["properties"])

const isEventUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isEvent(value["event"])

const isIncomingMulticastPayload = (value: unknown): boolean =>
  isFields(value) &&
  (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
  true &&
  (value["content"] !== undefined || "content" in value) &&
  (value["type"] === undefined || typeof value["type"] === "string")

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
  typeof value["recipients"] === "string" &&
  typeof value["timestamp"] === "number" &&
  typeof value["text"] === "string"

const isIncomingSneakPeekPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isSneakPeek(value["sneak_peek"])

const isTypingIndicator = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["author_id"] === "string" &&
  typeof value["recipients"] === "string" &&
  typeof value["timestamp"] === "number" &&
  (value["is_typing"] === undefined || typeof value["is_typing"] === "boolean")

const isIncomingTypingIndicatorPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  isTypingIndicator(value["typing_indicator"])

const isLastSeenTimestampUpdatedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["user_id"] === "string" &&
  typeof value["chat_id"] === "string" &&
  typeof value["timestamp"] === "number"

const isThreadClosedPayload = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["chat_id"] === "string" &&
  typeof value["thread_id"] === "string" &&
  (value["user_id"] === undefined || typeof value["user_id"] === "string")

/** By the number of the shape in the table. */
export const written: WrittenChecks = {
  57: isActivateChatRequest,
  100: isActivateChatResponse,
  102: isAddUserToChatRequest,
  21: isAddUserToChatResponse,
  105: isBanCustomerRequest,
  107: isChangePushNotificationsRequest,
  108: isCloseThreadRequest,
  109: isCreateCustomerRequest,
  66: isCustomer,
  111: isDeleteChatPropertiesRequest,
  112: isDeleteChatThreadPropertiesRequest,
  113: isDeleteEventPropertiesRequest,
  114: isFollowChatRequest,
  131: isGetArchivesRequest,
  136: isGetArchivesResponse,
  137: isGetChatThreadsRequest,
  141: isGetChatThreadsResponse,
  144: isGetChatThreadsSummaryRequest,
  148: isGetChatThreadsSummaryResponse,
  150: isGetChatsSummaryRequest,
  159: isGetChatsSummaryResponse,
  167: isGetCustomersRequest,
  169: isGetCustomersResponse,
  174: isGrantAccessRequest,
  177: isLoginRequest,
  180: isLoginResponse,
  186: isMulticastRequest,
  187: isSendEventRequest,
  188: isSendEventResponse,
  190: isSendFileRequest,
  191: isSendFileResponse,
  193: isSendRichMessagePostbackRequest,
  195: isSendTypingIndicatorRequest,
  196: isSetAwayStatusRequest,
  198: isStartChatRequest,
  133: isStartChatResponse,
  199: isTagChatThreadRequest,
  201: isTransferChatRequest,
  203: isUpdateAgentRequest,
  204: isUpdateChatPropertiesRequest,
  205: isUpdateChatThreadPropertiesRequest,
  208: isUpdateCustomerRequest,
  209: isUpdateEventPropertiesRequest,
  211: isUpdateLastSeenTimestampRequest,
  212: isUpdateLastSeenTimestampResponse,
  213: isUploadFileRequest,
  214: isUploadImageRequest,
  215: isUploadImageResponse,
  216: isAccessGrantedPayload,
  217: isAgentDeletedPayload,
  219: isAgentDisconnectedPayload,
  220: isAgentStatusChangedPayload,
  221: isAgentUpdatedPayload,
  222: isChatPropertiesUpdatedPayload,
  223: isChatThreadPropertiesUpdatedPayload,
  225: isChatTransferredPayload,
  226: isChatUserAddedPayload,
  227: isChatUserRemovedPayload,
  229: isCustomerBannedPayload,
  230: isCustomerCreatedPayload,
  231: isCustomerPageUpdatedPayload,
  233: isCustomerUpdatedPayload,
  234: isCustomerVisitEndedPayload,
  235: isCustomerVisitStartedPayload,
  236: isEventPropertiesUpdatedPayload,
  237: isEventUpdatedPayload,
  238: isIncomingMulticastPayload,
  239: isIncomingRichMessagePostbackPayload,
  241: isIncomingSneakPeekPayload,
  243: isIncomingTypingIndicatorPayload,
  244: isLastSeenTimestampUpdatedPayload,
  245: isThreadClosedPayload
}
