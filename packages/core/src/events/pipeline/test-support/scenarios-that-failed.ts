import { inSilence, overPushes, overWebhooks, say, type Scenario, toldByWebhook } from "./scenario.ts"

/** What went wrong once. */
export const scenariosThatFailed: readonly Scenario[] = [
  // The next thread of an old one opens before it is known that that was open, and before its last message and its end come.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [
      say(0, { push: 41, webhooks: [] }),
      { do: "close", chat: 0, weather: { push: 21, webhooks: [] } },
      say(0)
    ]
  },
  // The same, though it is known by then, and the next one has ended within the second in which both went on.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [
      say(0, { push: 61, webhooks: [] }),
      { do: "close", chat: 0, weather: { push: 41, webhooks: [] } },
      say(0),
      { do: "close", chat: 0, weather: inSilence }
    ]
  },
  // The same, while nobody can be asked for what is open.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [
      { do: "calls", works: false },
      say(0, { push: 41, webhooks: [] }),
      { do: "close", chat: 0, weather: { push: 21, webhooks: [] } },
      say(0)
    ]
  },
  // The same, of a thread of which nothing comes but its end.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [say(1), { do: "close", chat: 0, weather: { push: 41, webhooks: [] } }, say(0)]
  },
  // What was lost of a thread that goes on, while another that began in the same second is taken for the next one.
  {
    ...overWebhooks,
    settled: 0,
    moves: [
      say(1, { push: 0, webhooks: [41] }),
      { do: "close", chat: 1, weather: inSilence },
      say(1, toldByWebhook),
      say(1),
      say(1, toldByWebhook)
    ]
  },
  // The end of an old thread that the log refused, told as the next one opened: nothing else of it was ever told.
  {
    ...overPushes,
    settled: 0,
    old: true,
    answered: 39,
    moves: [
      { do: "close", chat: 0, weather: { push: 41, webhooks: [] } },
      say(0),
      { do: "log", works: false },
      { do: "close", chat: 0, weather: inSilence },
      say(0),
      { do: "away", chat: 0 }
    ]
  },
  // The end of a thread and the opening of the next one, neither of which the log took.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [
      say(0),
      { do: "log", works: false },
      { do: "close", chat: 0, weather: inSilence },
      say(0),
      { do: "close", chat: 0, weather: inSilence }
    ]
  },
  // What was missed of an old thread, when the next one has opened in the same second as it was said.
  {
    ...overWebhooks,
    settled: 0,
    old: true,
    moves: [
      say(0),
      say(0),
      { do: "log", works: false },
      { do: "close", chat: 0, weather: inSilence },
      say(0, toldByWebhook),
      { do: "away", chat: 0 }
    ]
  },
  // What a webhook told that was refused, of a chat that an agent got meanwhile, to whom it was history.
  {
    ...overPushes,
    webhook: true,
    settled: 0,
    moves: [
      { do: "receiver", works: false },
      { do: "away", chat: 1 },
      say(1, toldByWebhook),
      { do: "wait", ms: 5_000 },
      say(0)
    ]
  },
  // What comes of a thread of which nobody had heard, when the next one has opened.
  {
    ...overWebhooks,
    settled: 0,
    moves: [
      say(0),
      say(0, { push: 0, webhooks: [61] }),
      say(0, { push: 0, webhooks: [41] }),
      { do: "close", chat: 0, weather: inSilence },
      say(0, toldByWebhook)
    ]
  },
  // An opening that came after the first message was refused by the log.
  {
    ...overPushes,
    settled: 100,
    moves: [
      say(0, { push: 21, webhooks: [] }),
      { do: "log", works: false },
      say(0),
      { do: "close", chat: 0, weather: inSilence },
      { do: "wait", ms: 5_000 }
    ]
  },
  // What came before a message that came before the open chats were known.
  { ...overPushes, settled: 10, moves: [say(0, { push: 21, webhooks: [] }), say(0)] },
  { ...overWebhooks, settled: 10, moves: [say(0), { do: "close", chat: 0, weather: toldByWebhook }] },
  { ...overWebhooks, settled: 10, moves: [say(1), { do: "calls", works: false }, say(1, toldByWebhook)] },
  {
    ...overWebhooks,
    settled: 10,
    moves: [{ do: "log", works: false }, { do: "calls", works: false }, say(1), say(1, toldByWebhook), say(0)]
  },
  // The list of chats that is asked for at 40.28 s still fails, and nobody asks again before what follows has come.
  {
    ...overWebhooks,
    settled: 10,
    moves: [
      { do: "calls", works: false },
      { do: "wait", ms: 40_040 },
      say(0, { push: 0, webhooks: [291] }),
      { do: "wait", ms: 110 },
      say(0),
      { do: "disconnect" },
      say(0),
      say(0),
      say(0),
      say(0, { push: 0, webhooks: [21] })
    ]
  },
  // The second message comes before the first, of a chat that the answer showed with both.
  {
    ...overWebhooks,
    settled: 10,
    answered: 39,
    moves: [
      say(0, { push: 0, webhooks: [72] }),
      say(0, { push: 0, webhooks: [51] }),
      { do: "close", chat: 0, weather: inSilence },
      say(0)
    ]
  },
  // An end that overtakes the opening, of a chat that was over when it was asked for those that are.
  {
    ...overPushes,
    settled: 0,
    answered: 39,
    moves: [
      say(1, { push: 82, webhooks: [] }),
      say(0),
      say(1, { push: 42, webhooks: [] }),
      { do: "close", chat: 1, weather: { push: 21, webhooks: [] } },
      { do: "wait", ms: 50 }
    ]
  },
  // What came between an opening and a message that overtook it, while nobody could be asked for the open chats.
  {
    ...overPushes,
    settled: 0,
    moves: [
      { do: "calls", works: false },
      say(0, { push: 80, webhooks: [] }),
      say(0),
      say(0, { push: 0, webhooks: [] }),
      { do: "wait", ms: 500 }
    ]
  },
  // An end that was lost while the threads that were over were asked for.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [say(1), { do: "close", chat: 1, weather: { push: 21, webhooks: [] } }, { do: "disconnect" }]
  },
  // The end of an old thread that the log refused.
  {
    ...overPushes,
    settled: 0,
    old: true,
    moves: [
      { do: "calls", works: false },
      { do: "close", chat: 0, weather: inSilence },
      { do: "log", works: false },
      { do: "wait", ms: 5_000 }
    ]
  },
  // What was said while a chat was another agent's, and lies before something that a webhook told meanwhile: where orders show no
  // hole, only the opening as which the chat comes back tells of it.
  {
    ...overPushes,
    webhook: true,
    settled: 0,
    moves: [say(1), { do: "away", chat: 1 }, say(1), say(1, toldByWebhook), { do: "wait", ms: 40_000 }]
  },
  // The third thread of a chat was heard of before the first one, and neither had opened as the second did: it comes between
  // them, and what waits of the first one goes before it.
  {
    ...overWebhooks,
    settled: 0,
    moves: [
      say(0),
      { do: "receiver", works: false },
      say(0, toldByWebhook),
      { do: "close", chat: 0, weather: { push: 0, webhooks: [41] } },
      say(0),
      { do: "close", chat: 0, weather: toldByWebhook },
      say(0, { push: 0, webhooks: [272] }),
      say(0, { push: 0, webhooks: [2_041] }),
      { do: "wait", ms: 5_000 },
      say(0)
    ]
  },
  // What waited for its webhook behind something that the log refused went before it.
  {
    ...overPushes,
    settled: 0,
    old: true,
    enrich: true,
    moves: [
      say(0, { push: 41, webhooks: [] }),
      { do: "wait", ms: 500 },
      say(0),
      { do: "wait", ms: 500 },
      { do: "log", works: false }
    ]
  },
  // The log refused what had come long before, while the code was away: it was taken for history.
  {
    ...overPushes,
    settled: 0,
    old: true,
    code: { takes: 0, failures: 4 },
    moves: [
      say(0),
      { do: "log", works: false },
      { do: "calls", works: false },
      { do: "wait", ms: 40_000 },
      say(1)
    ]
  },
  // The log refused a thread with its end before it was known what was over as the stream began.
  {
    ...overPushes,
    settled: 0,
    code: { takes: 300, failures: 0 },
    moves: [
      say(1, { push: 21, webhooks: [] }),
      say(1),
      { do: "close", chat: 1, weather: inSilence },
      { do: "log", works: false },
      { do: "wait", ms: 5_000 },
      { do: "disconnect" }
    ]
  }
]
