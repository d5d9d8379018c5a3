import { openEnum } from "../../constraints.ts"
import { systemMessages } from "../about/system-messages.ts"

/** Which notice a system message is. What each means and carries stands in `systemMessages`. */
export const SystemMessageType = openEnum(systemMessages.map(({ type }) => type))
