import { expect, it } from "vitest"
import { anySignal, isAborted } from "./any-signal.ts"

it("is over as soon as one of them is, and when one finds that it is", () => {
  const [told, finding, other] = [new AbortController(), new AbortController(), new AbortController()]
  const both = anySignal(told.signal, other.signal)
  const late = anySignal(other.signal, finding.signal)
  expect([both.aborted, late.aborted]).toEqual([false, false])
  told.abort("told")
  expect([both.aborted, both.reason]).toEqual([true, "told"])
  // It looks at the clock when it is asked.
  const isToldSo = (): boolean => isAborted(finding.signal)
  let isLate = false
  Object.defineProperty(finding.signal, "aborted", {
    get: () => {
      if (isLate && !isToldSo()) finding.abort("found")
      return isToldSo()
    }
  })
  let heard = 0
  late.addEventListener("abort", () => heard++)
  expect([late.aborted, heard]).toEqual([false, 0])
  isLate = true
  expect([late.aborted, late.reason, heard]).toEqual([true, "found", 1])
})
