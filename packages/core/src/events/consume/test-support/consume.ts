import type { EventLog } from "../../logs/event-log.ts"
import type { ConsumeHandler, ConsumeOptions, Consumption } from "../consume.ts"
import { readConsumer } from "../consume-options.ts"
import { GroupHandling, type HandlingHooks } from "../handling.ts"
import { LateConsumption } from "../late-consumption.ts"
import { tools } from "../tools.ts"

/** Consumes a log without a stream around it. */
export const consume = <E>(
  log: EventLog<E>,
  handler: ConsumeHandler<E>,
  options: ConsumeOptions<E>,
  hooks: Pick<HandlingHooks, "report"> & Partial<HandlingHooks>
): Consumption => {
  const all = { onDone: () => {}, onClosed: () => {}, ...hooks }
  const consumption = new LateConsumption(readConsumer(handler, options), log, all)
  consumption.begin({
    log,
    add: (settings, subscribed) => new GroupHandling(log, settings, subscribed, all, tools)
  })
  return consumption
}
