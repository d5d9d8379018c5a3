// What the examples in docstrings may use without declaring it.

declare const chat_id: string
declare const thread_id: string
declare const bytes: Uint8Array<ArrayBuffer>
declare const client: import("@agent-chat/core").Client<typeof import("@agent-chat/core/v3.0").v3_0, "web">
