import { ConfigurationError } from "../../errors.ts"
import { anything, callback, flag, milliseconds, readOptions, text, wholeNumber } from "../../options.ts"
import type { CloseOptions, ConsumeHandler, ConsumeOptions, ConsumptionCloseOptions } from "./consume.ts"

/** What a consumer was asked to do. Times in milliseconds. */
export interface ConsumerSettings<E> extends ConsumeOptions<E> {
  readonly handler: ConsumeHandler<E>
  readonly group: string
  readonly concurrency: number
}

const consumeRules = {
  group: text,
  concurrency: wholeNumber(1),
  retries: wholeNumber(0),
  retryDelay: callback,
  onDead: callback,
  from: anything
}

const timeout = milliseconds({ least: 0, finite: true })

/** @throws ConfigurationError when one is wrong */
export const readConsumer = <E>(
  handler: ConsumeHandler<E>,
  options: ConsumeOptions<E>
): ConsumerSettings<E> => {
  if (typeof handler !== "function") {
    throw new ConfigurationError({ option: "handler", message: "give a function that handles an event" })
  }
  const read = readOptions<ConsumeOptions<E>>(options, consumeRules)
  checkBeginning(read.from)
  return { ...read, handler, group: read.group ?? "default", concurrency: read.concurrency ?? 32 }
}

/** How a consumer is to be closed. */
export interface Closing {
  readonly timeout: number
  readonly forget: boolean
}

/** @throws ConfigurationError when an option is wrong */
export const readClosing = (options: ConsumptionCloseOptions): Closing => {
  const { timeout: most, forget = false } = readOptions(options, { timeout, forget: flag })
  return { timeout: most ?? 60_000, forget }
}

/** The milliseconds that closing may take. */
export const closeTimeout = (options: CloseOptions | undefined): number =>
  readOptions(options ?? {}, { timeout }).timeout ?? 60_000

const checkBeginning = (from: unknown): void => {
  if (from === undefined || from === "new" || from === "earliest") return
  const time = typeof from === "object" && from !== null && "time" in from ? from.time : undefined
  if (typeof time === "number" && !Number.isNaN(time)) return
  throw new ConfigurationError({
    option: "from",
    message: 'give "new", "earliest" or { time } with milliseconds since 1970'
  })
}
