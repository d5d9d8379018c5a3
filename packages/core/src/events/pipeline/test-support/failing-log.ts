import type { AnyCatalog } from "../../../catalog/catalog.ts"
import type { Envelope } from "../../envelope.ts"
import { MemoryLog } from "../../logs/memory-log.ts"

/** A memory log that takes nothing while it is told to. */
export class FailingLog extends MemoryLog<Envelope<AnyCatalog>> {
  works = true

  override append(...given: Parameters<MemoryLog<Envelope<AnyCatalog>>["append"]>) {
    return this.works ? super.append(...given) : Promise.reject(new Error("the disk is full"))
  }
}
