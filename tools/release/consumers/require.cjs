const { v3_6 } = require("@agent-chat/core/v3.6")
const { createRtm } = require("@agent-chat/rtm-bridge")
const { createWebApi } = require("@agent-chat/web-api")

const { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: webUrl, AGENT_CHAT_RTM_URL: rtmUrl } = process.env
void import("./converse.mjs")
  .then(({ converse }) => converse({ createRtm, createWebApi, v3_6, token, webUrl, rtmUrl }))
  .then(console.log)
