import { type ConsumeHandler, StepInterruptedError } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import type { Machine } from "./machine.ts"
import type { Service } from "./service.ts"
import type { Seen } from "./process.ts"

/** What goes wrong in those who handle events, by group: it is used up. */
export interface Plans {
  /** So many more handlers fail when they are nearly done. */
  readonly failures: Map<string, number>
  /** So many more handlers end their process. */
  readonly deaths: Map<string, number>
  /** How long a handler works before and after it answers, in milliseconds. */
  takes: number
  /** Whether the answers to what is sent are lost. */
  losesAnswers: boolean
}

/** What was run only once at most, and how often. */
export type Charges = Map<string, number>

const use = (plan: Map<string, number>, group: string): boolean => {
  const left = plan.get(group) ?? 0
  if (left > 0) plan.set(group, left - 1)
  return left > 0
}

const work = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))

/** Answers each message once, and charges for it once at most. */
export const makeBot = (
  group: string,
  machine: Machine,
  service: Service,
  plans: Plans,
  charges: Charges
): ConsumeHandler<Seen> => {
  const client = {
    catalog: v3_0,
    call: (
      _action: string,
      { event }: { readonly event: { readonly text: string; readonly custom_id?: string } },
      { lookFirst = false }: { readonly lookFirst?: boolean } = {}
    ): Promise<unknown> =>
      machine.ask(async () => {
        const answer = service.send(event, lookFirst)
        if (plans.losesAnswers) throw new Error("the answer was lost")
        return answer
      }),
    send_event: (_payload: { readonly event: { readonly text: string } }): Promise<unknown> =>
      Promise.reject(new Error("unused"))
  }
  return async (event, context) => {
    if (event.action !== "incoming_event") return
    const { id } = (event.payload as { readonly event: { readonly id: string } }).event
    if (use(plans.deaths, group)) {
      machine.kill()
      await new Promise(() => {})
    }
    await work(plans.takes)
    await context.once("greeting").send_event(client, { event: { text: `${group} to ${id}` } })
    const charged = `${group} for ${id}`
    await context
      .step("charge", () => machine.ask(() => void charges.set(charged, (charges.get(charged) ?? 0) + 1)), {
        repeat: false
      })
      .catch((cause: unknown) => {
        if (!(cause instanceof StepInterruptedError)) throw cause
      })
    if (use(plans.failures, group)) throw new Error("the database is away")
    await work(plans.takes)
  }
}
