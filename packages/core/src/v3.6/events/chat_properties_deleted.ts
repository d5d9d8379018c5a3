export { chat_properties_deleted } from "../../v3.0/events/chat_properties_deleted.ts"
