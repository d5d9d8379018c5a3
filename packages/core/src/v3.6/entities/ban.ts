export { Ban, BanInput } from "../../v3.0/entities/ban.ts"
