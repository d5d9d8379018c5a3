// What the examples in docstrings may use without declaring it.

declare const chat_id: string
declare const thread_id: string
declare const bytes: Uint8Array<ArrayBuffer>
declare const client: import("@agent-chat/core").Client<typeof import("@agent-chat/core/v3.6").v3_6, "web">
declare const rtm: import("@agent-chat/rtm-bridge").Rtm<typeof import("@agent-chat/core/v3.6").v3_6>
declare const web: import("@agent-chat/web-api").WebApi<typeof import("@agent-chat/core/v3.6").v3_6>
declare const receiver: import("@agent-chat/web-api/webhooks").WebhookReceiver<
  typeof import("@agent-chat/core/v3.6").v3_6
>
declare const events: import("@agent-chat/core/events").EventStream<
  typeof import("@agent-chat/core/v3.6").v3_6
>
declare const webhookId: string
declare const secret: string
declare const createServer: typeof import("node:http").createServer
declare const show: (event: { readonly action: string }) => Promise<void>
declare const answer: (payload: unknown) => Promise<void>
declare const fake: import("@agent-chat/testing").FakeLiveChat
declare const thread: import("@agent-chat/core/v3.6").Thread
declare const MyTransport: new (url: string, token: string) => import("@agent-chat/core").Transport<"web">
declare const log: import("@agent-chat/core/events").EventLog<never>
