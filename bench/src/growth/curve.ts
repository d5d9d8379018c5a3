// A curve: the same work at one size after another, and what a unit of it costs at each. Every size is measured in a process
// of its own, so that none finds the heap, the compiled code or the sockets of another.
import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { messageOf } from "../message-of.ts"

/** What was measured at one size, by the name of the column. `undefined` where a size is too small to tell. */
export type Figures = Readonly<Record<string, number | undefined>>

export interface Curve {
  readonly title: string
  /** What there is more and more of. */
  readonly unit: string
  readonly sizes: readonly number[]
  /** The columns that say what one unit of work costs: they should stay level. */
  readonly costs: readonly string[]
  /** Runs in a process that does nothing else. */
  measure(size: number): Promise<Figures>
}

/** A cost that is so many times that of a smaller size is worse than linear. */
export const worseThanLinear = 1.5

/** How often the cost of the smallest size that has one goes into each. */
export const growthOf = (costs: readonly (number | undefined)[]): (number | undefined)[] => {
  const first = costs.find((cost) => cost !== undefined && cost > 0)
  return costs.map((cost) => (cost === undefined || first === undefined ? undefined : cost / first))
}

const written = (figure: number | undefined): string => {
  if (figure === undefined) return ""
  const rounded = Number(figure.toPrecision(3))
  return rounded.toLocaleString("en", { maximumSignificantDigits: 3 })
}

/** A table in Markdown: what was measured, and after each cost how often that of the smallest size goes into it. */
export const tableOf = (
  { unit, sizes, costs }: Pick<Curve, "unit" | "sizes" | "costs">,
  points: readonly Figures[]
): string => {
  const names = [...new Set(points.flatMap((point) => Object.keys(point)))]
  const columns = names.flatMap((name) => {
    const figures = points.map((point) => point[name])
    const column = [name, ...figures.map(written)]
    return costs.includes(name) ? [column, ["×", ...growthOf(figures).map(written)]] : [column]
  })
  const all = [[unit, ...sizes.map((size) => size.toLocaleString("en"))], ...columns]
  const widths = all.map((column) => Math.max(...column.map((cell) => cell.length)))
  const line = (row: number): string =>
    `| ${all.map((column, i) => (column[row] ?? "").padStart(widths[i]!)).join(" | ")} |`
  const rule = `| ${widths.map((width) => `${"-".repeat(width - 1)}:`).join(" | ")} |`
  return [line(0), rule, ...points.map((_, row) => line(row + 1))].join("\n")
}

/** The costs that are worse than linear: somewhere they are much higher than at a smaller size. */
export const steepOf = ({ costs }: Pick<Curve, "costs">, points: readonly Figures[]): string[] =>
  costs.filter((cost) => {
    let least = Infinity
    return points.some(({ [cost]: figure = 0 }) => {
      if (figure > 0) least = Math.min(least, figure)
      return figure > least * worseThanLinear
    })
  })

const program = fileURLToPath(new URL("../../growth.ts", import.meta.url))

/** Measures a curve, each size in a process of its own, and prints it. */
export const draw = async (name: string, curve: Curve): Promise<void> => {
  const points: Figures[] = []
  for (const size of curve.sizes) {
    const child: ChildProcess = fork(program, ["point", name, String(size)], {
      execArgv: [...process.execArgv, "--expose-gc"],
      serialization: "advanced"
    })
    points.push((await messageOf(child)) as Figures)
    child.kill()
  }
  console.log(`\n${curve.title}:\n\n${tableOf(curve, points)}`)
  for (const cost of steepOf(curve, points)) console.log(`\nWorse than linear: ${cost}.`)
}
