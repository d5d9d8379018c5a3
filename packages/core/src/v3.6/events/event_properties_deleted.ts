export { event_properties_deleted } from "../../v3.0/events/event_properties_deleted.ts"
