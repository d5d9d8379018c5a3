// Node, Deno and Bun run this file as it is; the program has to end by itself.
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import process from "node:process"
import { converse } from "./converse.mjs"

const { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: webUrl, AGENT_CHAT_RTM_URL: rtmUrl } = process.env
console.log(await converse({ createRtm, createWebApi, v3_6, token, webUrl, rtmUrl }))
