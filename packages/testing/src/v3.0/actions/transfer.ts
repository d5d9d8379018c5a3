import { chatFor } from "../../service/context.ts"
import { transferChat } from "../../service/effects/transfer.ts"
import type { Handlers } from "./handler.ts"

/** Handing a chat on. */
export const transferHandlers: Handlers<"transfer_chat"> = {
  transfer_chat: (context, { chat_id, target, force }) => {
    transferChat(context, chatFor(context, chat_id), {
      byId: context.author.id,
      target,
      isForced: force === true
    })
    return {}
  }
}
