// What work costs as there is more of it: calls under way, threads, windows, sessions, senders, a gap. Where a transport is
// involved it is a real one over loopback, with the other side in a process of its own.
//   node bench/growth.ts            all curves; needs `pnpm build`
//   node bench/growth.ts sessions   those named
//   node --expose-gc --cpu-prof bench/growth.ts point sessions 1000   one size, to look into it
import type { Curve } from "./src/growth/curve.ts"
import { draw } from "./src/growth/curve.ts"
import { gap } from "./src/growth/gap.ts"
import { senders } from "./src/growth/senders.ts"
import { sessions } from "./src/growth/sessions.ts"
import { fullKeys, heldEvents, longThreads, openThreads } from "./src/growth/threads.ts"
import { rtmCalls, rtmCallsInTurn } from "./src/growth/rtm-calls.ts"
import { webCalls, webCallsAtOnce } from "./src/growth/web-calls.ts"

const curves: Readonly<Record<string, Curve>> = {
  "rtm-calls": rtmCalls,
  "rtm-calls-in-turn": rtmCallsInTurn,
  "web-calls": webCalls,
  "web-calls-at-once": webCallsAtOnce,
  threads: openThreads,
  held: heldEvents,
  keys: fullKeys,
  "long-threads": longThreads,
  sessions,
  senders,
  gap
}

const [, , ...args] = process.argv
if (args[0] === "point") {
  const figures = await curves[args[1] ?? ""]?.measure(Number(args[2]))
  if (process.send === undefined) console.log(figures)
  else process.send(figures ?? {})
  // Who has asked ends this process; nothing that is left open keeps it.
  process.on("disconnect", () => process.exit())
} else {
  const unknown = args.filter((name) => !Object.hasOwn(curves, name))
  if (unknown.length > 0)
    throw new Error(`no curve ${unknown.join(", ")}; there are ${Object.keys(curves).join(", ")}`)
  for (const [name, curve] of Object.entries(curves))
    if (args.length === 0 || args.includes(name)) await draw(name, curve)
}
