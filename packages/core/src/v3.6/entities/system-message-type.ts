import { openEnum } from "../../checks/constraints.ts"
import { systemMessageTypes } from "../system-message-types.ts"

/** Which notice a system message is. What each means and carries stands in `systemMessages`. */
export const SystemMessageType = openEnum(systemMessageTypes)
