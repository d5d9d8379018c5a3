export { customer_banned } from "../../v3.0/events/customer_banned.ts"
