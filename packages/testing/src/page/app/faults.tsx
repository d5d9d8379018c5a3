import type { Desk } from "./desk.ts"
import { Disclosure } from "./disclosure.tsx"
import { ChaosForm, DelayForm, LatenessForm, RefusalForm, SkewForm } from "./fault-forms.tsx"
import { spanOf } from "./format.ts"
import { BoltIcon, ChevronIcon, EndIcon } from "./icons.tsx"
import type { PlannedFault } from "./protocol.ts"
import { useStore } from "./store.ts"

const open = (text: string) => (
  <>
    {text}
    <ChevronIcon />
  </>
)

/** What is made to go wrong. */
export const Faults = ({ desk }: { readonly desk: Desk }) => {
  const { planned, chaos, webhookDelay, skew } = useStore(desk.store, ({ faults }) => faults)
  return (
    <section class="faults" aria-label="Faults">
      <h2>
        <BoltIcon />
        <span>Faults</span>
      </h2>
      <button
        type="button"
        class="button"
        onClick={() => void desk.spoil("POST", "connections/drop", {}, "All connections were cut")}
      >
        Drop sockets
      </button>
      <Disclosure
        name="Delay answers"
        label={open("Delay")}
        isOn={planned.some(({ kind }) => kind === "delay")}
      >
        {(close) => <DelayForm desk={desk} close={close} />}
      </Disclosure>
      <Disclosure
        name="Refuse the next call"
        label={open("Refuse next")}
        isOn={planned.some(({ kind }) => kind !== "delay")}
      >
        {(close) => <RefusalForm desk={desk} close={close} />}
      </Disclosure>
      <Disclosure name="Chaos" label={open("Chaos")} isOn={chaos.running}>
        {(close) => <ChaosForm desk={desk} close={close} />}
      </Disclosure>
      <Disclosure name="Late webhooks" label={open("Late webhooks")} isOn={webhookDelay !== 0}>
        {(close) => <LatenessForm desk={desk} close={close} />}
      </Disclosure>
      <Disclosure name="Clock skew" label={open("Clock skew")} isOn={skew !== 0}>
        {(close) => <SkewForm desk={desk} close={close} />}
      </Disclosure>
      <ul class="in-force" aria-label="Faults in force">
        {planned.map((fault) => (
          <Chip
            key={fault.id}
            text={describe(fault)}
            onEnd={() => void desk.spoil("DELETE", `faults/${encodeURIComponent(String(fault.id))}`)}
          />
        ))}
        {chaos.running && (
          <Chip
            text={`chaos, ${struckIn(chaos.struck)} struck`}
            onEnd={() => void desk.spoil("DELETE", "chaos")}
          />
        )}
        {webhookDelay !== 0 && (
          <Chip
            text={`webhooks ${spanOf(webhookDelay)}`}
            onEnd={() => void desk.spoil("PUT", "webhooks/delay", { ms: 0 })}
          />
        )}
        {skew !== 0 && (
          <Chip text={`clock ${spanOf(skew)}`} onEnd={() => void desk.spoil("POST", "clock", { skew: 0 })} />
        )}
      </ul>
    </section>
  )
}

const Chip = ({ text, onEnd }: { readonly text: string; readonly onEnd: () => void }) => (
  <li class="chip">
    {text}
    <button type="button" aria-label={`End: ${text}`} onClick={onEnd}>
      <EndIcon />
    </button>
  </li>
)

const struckIn = (struck: Readonly<Record<string, number>> = {}): number =>
  Object.values(struck).reduce((sum, count) => sum + count, 0)

const describe = ({ kind, action, left, ms, error }: PlannedFault): string => {
  const what = action === "*" ? "any action" : action
  const often = typeof left === "number" ? `, ${left} left` : ""
  const type = typeof error === "string" ? error : error?.type
  if (kind === "delay") return `${what} ${spanOf(ms ?? 0)}${often}`
  if (kind === "fail") return `${what}: ${type ?? "refused"}${often}`
  return `${what}: ${kind}${often}`
}
