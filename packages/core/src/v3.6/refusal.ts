export { refusal } from "../v3.0/refusal.ts"
