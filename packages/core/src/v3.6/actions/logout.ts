export { logout } from "../../v3.0/actions/logout.ts"
