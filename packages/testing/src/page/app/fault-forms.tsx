import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { Desk } from "./desk.ts"
import { useStore } from "./store.ts"

interface Form {
  readonly desk: Desk
  readonly close: () => void
}

const Fields = ({
  onDone,
  action,
  children
}: {
  readonly onDone: () => Promise<boolean>
  /** What the button says. */
  readonly action: string
  readonly children: ComponentChildren
} & Pick<Form, "close">) => (
  <form
    class="fields"
    onSubmit={(event) => {
      event.preventDefault()
      void onDone()
    }}
  >
    {children}
    <button type="submit" class="button primary">
      {action}
    </button>
  </form>
)

const ActionField = ({
  desk,
  value,
  onChange
}: {
  readonly desk: Desk
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const actions = useStore(desk.store, ({ info }) => info?.names?.actions)
  return (
    <label>
      Action
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="*">any action</option>
        {(actions ?? []).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

const NumberField = ({
  label,
  value,
  min = 0,
  max,
  onChange
}: {
  readonly label: string
  readonly value: string
  readonly min?: number
  readonly max: number
  readonly onChange: (value: string) => void
}) => (
  <label>
    {label}
    <input
      type="number"
      required
      min={min}
      max={max}
      step="any"
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
)

/** Answers that come late. */
export const DelayForm = ({ desk, close }: Form) => {
  const [action, setAction] = useState("*")
  const [seconds, setSeconds] = useState("2")
  const [isOnce, setOnce] = useState(false)
  const plan = async (): Promise<boolean> => {
    const times = isOnce ? { times: 1 } : {}
    const done = await desk.spoil("POST", "faults", {
      kind: "delay",
      action,
      ms: Number(seconds) * 1000,
      ...times
    })
    if (done) close()
    return done
  }
  return (
    <Fields onDone={plan} close={close} action="Delay">
      <ActionField desk={desk} value={action} onChange={setAction} />
      <NumberField label="Seconds" value={seconds} max={3600} onChange={setSeconds} />
      <label class="check">
        <input
          type="checkbox"
          checked={isOnce}
          onChange={({ currentTarget }) => setOnce(currentTarget.checked)}
        />
        The next call only
      </label>
    </Fields>
  )
}

const ways = {
  fail: "is refused",
  stall: "is never answered",
  drop: "loses its connection",
  gateway: "gets the page of a proxy"
} as const

/** Calls that fail. */
export const RefusalForm = ({ desk, close }: Form) => {
  const errors = useStore(desk.store, ({ info }) => info?.names?.errors) ?? ["internal"]
  const [action, setAction] = useState("*")
  const [way, setWay] = useState<keyof typeof ways>("fail")
  const [error, setError] = useState("internal")
  const [times, setTimes] = useState("1")
  const [acts, setActs] = useState(false)
  const plan = async (): Promise<boolean> => {
    const how = way === "fail" ? { error } : way === "gateway" ? { status: 502 } : {}
    const done = await desk.spoil("POST", "faults", { kind: way, action, times: Number(times), acts, ...how })
    if (done) close()
    return done
  }
  return (
    <Fields onDone={plan} close={close} action="Plan it">
      <ActionField desk={desk} value={action} onChange={setAction} />
      <label>
        The next call
        <select
          value={way}
          onChange={({ currentTarget }) => setWay(currentTarget.value as keyof typeof ways)}
        >
          {Object.entries(ways).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {way === "fail" && (
        <label>
          Error
          <select value={error} onChange={({ currentTarget }) => setError(currentTarget.value)}>
            {errors.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <NumberField label="How many calls" value={times} min={1} max={10_000} onChange={setTimes} />
      <label class="check">
        <input
          type="checkbox"
          checked={acts}
          onChange={({ currentTarget }) => setActs(currentTarget.checked)}
        />
        It happens all the same
      </label>
    </Fields>
  )
}

const levels = { gentle: 0.01, rough: 0.05, wild: 0.15 } as const

/** Misfortune by chance, the same for the same seed. */
export const ChaosForm = ({ desk, close }: Form) => {
  const [level, setLevel] = useState<keyof typeof levels>("rough")
  const [seed, setSeed] = useState("1")
  const begin = async (): Promise<boolean> => {
    const rate = levels[level]
    const rates = { drop: rate, duplicate: rate, reorder: rate, stall: rate, cut: rate / 2 }
    const done = await desk.spoil("PUT", "chaos", { seed: Number(seed), ...rates })
    if (done) close()
    return done
  }
  return (
    <Fields onDone={begin} close={close} action="Let it loose">
      <p class="quiet">Drops, repeats, reorders, delays and cuts what the fake sends.</p>
      <label>
        How much
        <select
          value={level}
          onChange={({ currentTarget }) => setLevel(currentTarget.value as keyof typeof levels)}
        >
          <option value="gentle">gentle: one in 25</option>
          <option value="rough">rough: one in 5</option>
          <option value="wild">wild: two in 3</option>
        </select>
      </label>
      <NumberField label="Seed" value={seed} max={4_294_967_295} onChange={setSeed} />
    </Fields>
  )
}

/** Webhooks that come late. */
export const LatenessForm = ({ desk, close }: Form) => {
  const now = useStore(desk.store, ({ faults }) => faults.webhookDelay)
  const [seconds, setSeconds] = useState(String(now === 0 ? 10 : now / 1000))
  const plan = async (): Promise<boolean> => {
    const done = await desk.spoil("PUT", "webhooks/delay", { ms: Number(seconds) * 1000 })
    if (done) close()
    return done
  }
  return (
    <Fields onDone={plan} close={close} action="Make them late">
      <NumberField label="Seconds" value={seconds} max={86_400} onChange={setSeconds} />
      <p class="quiet">0 sends them at once.</p>
    </Fields>
  )
}

/** A clock that is off. */
export const SkewForm = ({ desk, close }: Form) => {
  const now = useStore(desk.store, ({ faults }) => faults.skew)
  const [minutes, setMinutes] = useState(String(now === 0 ? 5 : now / 60_000))
  const plan = async (): Promise<boolean> => {
    const done = await desk.spoil("POST", "clock", { skew: Number(minutes) * 60_000 })
    if (done) close()
    return done
  }
  return (
    <Fields onDone={plan} close={close} action="Set the clock">
      <NumberField label="Minutes ahead" value={minutes} min={-525_600} max={525_600} onChange={setMinutes} />
      <p class="quiet">Negative is behind, 0 is right.</p>
    </Fields>
  )
}
