export { chatFields, eventFields, threadFields } from "../v3.0/fields.ts"
