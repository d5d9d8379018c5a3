import type { Reach } from "../scopes.ts"
import type { AccessRecord, AgentRecord, ChatRecord, ThreadRecord } from "../world.ts"
import { isPresent } from "./chats.ts"

/** An agent, and how far the token reaches. */
export interface Viewer {
  readonly agent: AgentRecord
  readonly reach: Reach
}

/** Whether an access lets the agent in: by a group, by name, or because it excludes nobody. */
export const admits = (access: AccessRecord, agent: AgentRecord): boolean =>
  access.group_ids.includes(0) ||
  access.group_ids.some((id) => agent.group_ids.includes(id)) ||
  access.agent_ids?.includes(agent.id) === true

/** Whether the viewer may see a chat. */
export const seesChat = ({ agent, reach }: Viewer, chat: ChatRecord): boolean =>
  reach === "all" || isPresent(chat, agent.id) || (reach === "access" && admits(chat.access, agent))

/** Whether the viewer may read what was said in a thread of a chat he sees. */
export const readsThread = ({ agent, reach }: Viewer, thread: ThreadRecord): boolean =>
  reach === "all" ||
  thread.user_ids.includes(agent.id) ||
  (reach === "access" && admits(thread.access, agent))
