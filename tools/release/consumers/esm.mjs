import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { converse } from "./converse.mjs"

await converse({ createRtm, createWebApi, v3_0 })
