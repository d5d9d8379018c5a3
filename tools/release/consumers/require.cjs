const { v3_0 } = require("@agent-chat/core/v3.0")
const { createRtm } = require("@agent-chat/rtm-bridge")
const { createWebApi } = require("@agent-chat/web-api")

void import("./converse.mjs").then(({ converse }) => converse({ createRtm, createWebApi, v3_0 }))
