import { openEnum } from "../../checks/constraints.ts"
import { systemEventTypes } from "../system-event-types.ts"

/** Which structured notice a system event is. What each means and carries stands in `systemEvents`. */
export const SystemEventType = openEnum(systemEventTypes)
