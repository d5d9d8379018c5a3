/** What is answered: a status and the headers that go with it. The body is empty. */
export interface WebhookAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const answer = (status: number, headers: Record<string, string> = {}): WebhookAnswer => ({
  status,
  headers: { ...headers, "content-length": "0" }
})

/** Every answer a receiver gives. LiveChat takes 200 for delivered and everything else for a reason to try again. */
export const answers = {
  safe: answer(200),
  malformed: answer(400),
  notAuthentic: answer(401),
  notFound: answer(404),
  wrongMethod: answer(405, { allow: "POST" }),
  tooSlow: answer(408, { connection: "close" }),
  tooLarge: answer(413, { connection: "close" }),
  notJson: answer(415),
  busy: answer(503, { "retry-after": "5" }),
  draining: answer(503, { "retry-after": "5", connection: "close" })
} as const
