import type { Page } from "playwright"

/** Calls what a page of `tests/browser` offers, by name. Answers are copies, as the browser hands them out. */
export const scenariosOf =
  <Scenarios>(page: () => Page) =>
  <Name extends keyof Scenarios & string>(
    name: Name,
    ...args: Scenarios[Name] extends (...given: infer Given) => unknown ? Given : never
  ): Promise<any> =>
    page().evaluate(
      ([scenario, given]) =>
        (globalThis as unknown as { scenarios: Record<string, (...all: unknown[]) => unknown> }).scenarios[
          scenario
        ]!(...given),
      [name, args] as [string, unknown[]]
    )
