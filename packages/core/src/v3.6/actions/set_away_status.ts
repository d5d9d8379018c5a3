export { set_away_status } from "../../v3.0/actions/set_away_status.ts"
