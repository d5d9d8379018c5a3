import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { expect, vi } from "vitest"
import { createRtm, type Rtm } from "../index.ts"
// Loaded at once, as time stands still where it would be loaded later.
import "../session/planned-change.ts"
import { loginReply, ScriptedSocket } from "./scripted-socket.ts"
import { Peer, type Request } from "./session-peer.ts"
import type { CallKind, Step } from "./session-steps.ts"
import { TokenService } from "./token-service.ts"

/** So many logins a minute are no hammering: a few waits that double, twice, and what the caller asks for. */
const loginsPerMinute = 20

/** The server gives up on a request after so many milliseconds, and does not act on it any more. */
const serverPatience = 15_000

/** How the versions do what a session is driven to do. */
const idioms = {
  "3.0": {
    catalog: v3_0,
    read: "get_chat_threads",
    chatOf: (events: readonly unknown[]) => ({ chat: { id: "C", threads: [{ id: "T", events }] } })
  },
  "3.6": {
    catalog: v3_6 as unknown as typeof v3_0,
    read: "get_chat",
    chatOf: (events: readonly unknown[]) => ({ id: "C", thread: { id: "T", events } })
  }
} as const

/** The service and one client, and what became of every call. */
export class World {
  readonly #idiom: (typeof idioms)[keyof typeof idioms]
  readonly peers: Peer[] = []
  /** How often each call took effect, by the number it carries. */
  readonly effects = new Map<number, number>()
  readonly calls: { kind: CallKind; settled: number; error?: any; number: number }[] = []
  /** What subscribers saw: the number of a push with that of its connection, or a gap. */
  readonly seen: (readonly [push: number, connection: number] | "gap")[] = []
  readonly sentEvents = new Map<number, unknown>()
  /** Where the session hears that the network is back. */
  readonly page = new EventTarget()
  pushes = 0
  healthy = false
  newestLogin: Peer | undefined
  readonly tokens = new TokenService()
  /** When each login came. */
  readonly logins: number[] = []
  /** What was promised and not kept, where no assertion would be heard. */
  readonly broken: string[] = []
  /** A request that was answered already. */
  answered: Request | undefined
  readonly rtm: Rtm<typeof v3_0>

  constructor(version: keyof typeof idioms) {
    this.#idiom = idioms[version]
    this.rtm = createRtm(this.#idiom.catalog, {
      token: (rejected) => this.tokens.ask(rejected),
      session: { random: () => 0.5 },
      url: (region) => `ws://${region ?? "dal"}.test/`,
      webSocket: (url) => {
        const peer = new Peer(new ScriptedSocket(url), this.peers.length, () => {
          this.logins.push(performance.now())
        })
        this.peers.push(peer)
        if (this.healthy) queueMicrotask(() => peer.socket.open())
        return peer.socket
      },
      validate: "off"
    })
    vi.stubGlobal("addEventListener", this.page.addEventListener.bind(this.page))
    vi.stubGlobal("removeEventListener", this.page.removeEventListener.bind(this.page))
    this.rtm.events.subscribe((event) => {
      if (event.action === "gap") this.seen.push("gap")
      else if (event.action === "incoming_event") {
        const { n } = event.payload as unknown as { n: number }
        this.seen.push([n, Number(event.requestId)])
      }
    })
  }

  async run(step: Step): Promise<void> {
    const newest = this.peers.at(-1)
    const up = this.peers.filter((peer) => peer.isUp && !peer.stalled)
    const any = up[this.pushes % Math.max(1, up.length)]
    switch (step.do) {
      case "call":
        return this.#call(step.kind, step.abortAfter)
      case "open":
        if (newest?.socket.readyState === 0) newest.socket.open()
        return
      case "bringUp":
        // The wait before the next attempt is over, the socket opens, the login is answered.
        await vi.advanceTimersByTimeAsync(this.rtm.status.value.state === "reconnecting" ? 30_000 : 0)
        if (this.peers.at(-1)?.socket.readyState === 0) this.peers.at(-1)?.socket.open()
        if (this.peers.length > 0) this.#logIn(this.peers.at(-1)!)
        return
      case "logIn":
        if (newest !== undefined) this.#logIn(newest)
        return
      case "refuseLogin": {
        const login = newest?.take("login")
        if (login !== undefined) newest?.socket.refuse(login, step.type, { region: "fra" })
        return
      }
      case "act":
      case "actSilently":
      case "answerTwice":
        for (const peer of up) this.#act(peer, step.do === "actSilently", step.do === "answerTwice" ? 2 : 1)
        return
      case "answerNobody":
        if (this.answered !== undefined) any?.socket.reply(this.answered)
        any?.socket.frame('{"request_id":"constructor","action":"ping","type":"response","success":true}')
        return
      case "push": {
        const n = ++this.pushes
        for (const peer of up) {
          // Every connection of the agent gets it, also one whose login is answered a moment later.
          const accepted = peer.number % 2 === 1 && peer.open.some(({ action }) => action === "login")
          if (peer.loggedIn || accepted) peer.socket.push("incoming_event", { n }, `${peer.number}`)
        }
        return
      }
      case "garbage":
        for (const frame of ["null", "[]", "{", '{"type":"push"}', new Uint8Array(2)])
          any?.socket.frame(frame)
        return
      case "break":
        newest?.socket.break()
        return
      case "stall":
        if (newest !== undefined) newest.stalled = true
        return
      case "notice":
        if (any?.loggedIn === true)
          any.socket.push("agent_disconnected", { reason: step.reason, data: { region: "fra" } })
        return
      case "renew":
        this.rtm.renew().catch(() => undefined)
        return
      case "connect":
        this.rtm.connect().catch(() => undefined)
        return
      case "pause":
        // What it lets go of may live on until its calls are answered.
        this.newestLogin = undefined
        void this.rtm.pause()
        return
      case "resume":
        this.rtm.resume().catch(() => undefined)
        return
      case "wake":
        this.page.dispatchEvent(new Event("online"))
        return
      case "refuseCalls":
        for (const peer of up) {
          for (let request = peer.take(); request !== undefined; request = peer.take())
            peer.socket.refuse(request, "authentication")
        }
        return
      case "tokens":
        this.tokens.mode = step.mode
        return
      case "loginAs":
        return this.#loginAs(`agent-${step.agent}`, step.abortAfter)
      case "wait":
        await vi.advanceTimersByTimeAsync(step.ms)
        return
      case "jump":
        vi.setSystemTime(Date.now() + step.ms)
        return
    }
  }

  /** The service answers everything from now on; time passes until every deadline is over. */
  async heal(): Promise<void> {
    this.healthy = true
    this.tokens.mode = "well"
    if (this.rtm.status.value.state === "paused") this.rtm.resume().catch(() => undefined)
    for (const peer of this.peers) peer.stalled = false
    for (let i = 0; i < 80; i++) {
      for (const peer of this.peers) {
        if (peer.socket.readyState === 0) peer.socket.open()
        this.#logIn(peer)
        for (let open = peer.open.length; open > 0; open--) this.#act(peer, false, 1)
      }
      await vi.advanceTimersByTimeAsync(1_000)
    }
  }

  check(): void {
    const { state } = this.rtm.status.value
    // One that was replaced may live on until its calls are answered.
    const connected = this.newestLogin?.isUp === true
    expect(state === "ready", `${state}, connected: ${connected}`).toBe(connected)
    expect(this.broken).toEqual([])
    const lastMinute = this.logins.filter((at) => at > performance.now() - 60_000)
    expect(lastMinute.length, "logins in a minute").toBeLessThan(loginsPerMinute)
    if (state === "closed") expect(this.peers.filter(({ socket }) => socket.readyState < 2)).toEqual([])
    for (const { kind, number, error } of this.calls) {
      const effects = this.effects.get(number) ?? 0
      if (kind !== "safe") expect(effects, `${kind} call ${number} took effect twice`).toBeLessThan(2)
      if (error?.delivery === "not-sent") expect(effects, "not sent, it took effect").toBe(0)
    }
    const pushes = this.seen.flatMap((entry) => (entry === "gap" ? [] : [entry[0]]))
    expect(pushes, "an event was delivered twice, or in another order").toEqual(
      [...new Set(pushes)].toSorted((a, b) => a - b)
    )
    let connection: number | undefined
    for (const entry of this.seen) {
      if (entry === "gap") connection = undefined
      else {
        if (connection !== undefined) expect(entry[1], "another connection without a gap").toBe(connection)
        connection = entry[1]
      }
    }
  }

  #call(kind: CallKind, abortAfter: number | undefined): void {
    const number = this.calls.length
    const call: World["calls"][number] = { kind, settled: 0, number }
    this.calls.push(call)
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const chat_id = `${number}`
    const made: Promise<unknown> =
      kind === "unsafe"
        ? this.rtm.start_chat({ continuous: true, number } as never, options)
        : kind === "safe"
          ? this.rtm.call(this.#idiom.read as "get_chat_threads", { chat_id }, options)
          : this.rtm.send_event({ chat_id, event: { type: "message", text: "", recipients: "all" } }, options)
    made.then(
      () => {
        call.settled++
      },
      (error: unknown) => {
        call.settled++
        call.error = error
      }
    )
    if (abortAfter !== undefined) setTimeout(() => controller.abort(new Error("aborted")), abortAfter)
  }

  #loginAs(token: string, abortAfter: number | undefined): void {
    const controller = new AbortController()
    this.rtm.login({ token }, { signal: controller.signal }).then(
      ({ my_profile: { id } }) => {
        if (id !== `Bearer ${token}`) this.broken.push(`who logged in as ${token} was answered as ${id}`)
      },
      () => undefined
    )
    if (abortAfter !== undefined) setTimeout(() => controller.abort(new Error("aborted")), abortAfter)
  }

  #logIn(peer: Peer): void {
    const login = peer.isUp ? peer.take("login") : undefined
    if (login === undefined) return
    if (this.tokens.mode === "refused") return peer.socket.refuse(login, "authentication")
    peer.loggedIn = true
    this.newestLogin = peer
    peer.socket.reply(login, {
      ...Object(loginReply(peer.number)),
      my_profile: { id: login.payload["token"] }
    })
  }

  #act(peer: Peer, silently: boolean, times: number): void {
    const request = peer.isUp ? peer.take() : undefined
    if (request === undefined) return
    const { action, payload, at } = request
    if (performance.now() - at >= serverPatience) return peer.socket.refuse(request, "request_timeout")
    let reply: unknown = {}
    if (action === "start_chat") this.#effect(Number(payload["number"]))
    if (action === "send_event") {
      const number = Number(payload["chat_id"])
      this.#effect(number)
      this.sentEvents.set(number, payload["event"])
      reply = { thread_id: "T", event: payload["event"] }
    }
    if (action === this.#idiom.read) {
      const event = this.sentEvents.get(Number(payload["chat_id"]))
      reply = this.#idiom.chatOf(event === undefined ? [] : [event])
    }
    if (action === "update_session" && this.tokens.mode === "refused")
      return peer.socket.refuse(request, "authentication")
    if (silently) return
    this.answered = request
    for (let i = 0; i < times; i++) peer.socket.reply(request, reply)
  }

  #effect(number: number): void {
    this.effects.set(number, (this.effects.get(number) ?? 0) + 1)
  }
}
