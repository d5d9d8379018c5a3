// Measures things against each other in one process and one run. The machine is noisy, so what counts is the ratio to
// the floor: in every round all take their turn, each time in another order, and medians are taken over the rounds.

/** How many operations were done; and the processor time, where it was spent in another process. */
export type Work = number | { readonly operations: number; readonly cpu: NodeJS.CpuUsage }

/** One way to do the work. */
export interface Contender {
  readonly name: string
  /** Does the work and says how many operations that was. Only this is timed. */
  readonly run: () => Work | Promise<Work>
  /** The ratio to the floor that it is meant to reach. */
  readonly goal?: number
}

export interface Comparison {
  readonly title: string
  /** The first one is the floor: the least that the work takes. */
  readonly contenders: readonly [Contender, ...Contender[]]
  /** 7 unless set; one more comes first and does not count. */
  readonly rounds?: number
}

/** What was measured of one contender. */
export interface Measured {
  readonly name: string
  /** Milliseconds per operation, one figure a round. */
  readonly times: readonly number[]
  /** Milliseconds of processor time per operation, one figure a round. */
  readonly cpu: readonly number[]
}

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  return (low + high) / 2
}

/** Lets the contenders take turns. The times of the same round stand at the same place. */
export const measure = async (contenders: readonly Contender[], rounds = 7): Promise<Measured[]> => {
  const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]))
  const cpu = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]))
  for (let round = 0; round <= rounds; round++) {
    const first = round % contenders.length
    const turns = [...contenders.slice(first), ...contenders.slice(0, first)]
    if (round % 2 === 1) turns.reverse()
    for (const contender of turns) {
      globalThis.gc?.()
      const cpuBefore = process.cpuUsage()
      const started = performance.now()
      const work = await contender.run()
      const elapsed = performance.now() - started
      const { operations, cpu: usage } =
        typeof work === "number" ? { operations: work, cpu: process.cpuUsage(cpuBefore) } : work
      if (round === 0) continue
      times.get(contender)?.push(elapsed / operations)
      cpu.get(contender)?.push((usage.user + usage.system) / 1000 / operations)
    }
  }
  return contenders.map((contender) => ({
    name: contender.name,
    times: times.get(contender) ?? [],
    cpu: cpu.get(contender) ?? []
  }))
}

/**
 * How fast something is compared with the floor: above 1 it is faster. The median over the rounds. By `cpu`, the time
 * that other programs take from the machine does not count.
 */
export const ratioTo = (floor: Measured, other: Measured, by: "times" | "cpu" = "times"): number =>
  median(other[by].map((time, round) => (floor[by][round] ?? Number.NaN) / time))

/** Measures and prints a table of rates and ratios. */
export const compare = async ({ title, contenders, rounds }: Comparison): Promise<Measured[]> => {
  const measured = await measure(contenders, rounds)
  const [floor = { name: "", times: [], cpu: [] }] = measured
  console.log(`\n${title}`)
  console.table(
    Object.fromEntries(
      measured.map((one, i) => {
        const ratio = ratioTo(floor, one)
        const goal = contenders[i]?.goal
        return [
          one.name,
          {
            "per second": Math.round(1000 / median(one.times)).toLocaleString("en"),
            "of the floor": Number(ratio.toPrecision(3)),
            "by CPU time": Number(ratioTo(floor, one, "cpu").toPrecision(3)),
            goal: goal === undefined ? "" : `>= ${goal}`,
            "": goal === undefined ? "" : ratio >= goal ? "reached" : "MISSED"
          }
        ]
      })
    )
  )
  return measured
}
