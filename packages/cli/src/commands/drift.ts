import { writeFile } from "node:fs/promises"
import { driftRadar } from "@agent-chat/core/drift"
import { observationsOf } from "@agent-chat/testing/recording"
import { type ExitCode, exitCodes } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import { loadVersion } from "../session/versions.ts"
import type { Command } from "./context.ts"
import { duration } from "../service/numbers.ts"
import { recordingFrom } from "./replay.ts"

/** `agent-chat drift recording.acr`: where reality and documents differ, as a report that can be sent on. */
export const drift: Command = async ({ screen }, flags, path): Promise<ExitCode> => {
  const recording = await recordingFrom(path)
  const { number, catalog } = await loadVersion(recording.head.version)
  const radar = driftRadar({
    version: number,
    lagLimit: duration("lag", flags["lag"]),
    webhooks: recording.head.webhooks
  })
  for (const observation of observationsOf(catalog, recording)) radar.see(observation)
  const report = radar.report()
  const out = flags["out"] as string | undefined
  if (out !== undefined) await writeFile(out, radar.markdown())
  else if (screen.json) {
    const { facts, ...found } = report
    screen.value({ ...found, facts: { ...facts, statuses: Object.fromEntries(facts.statuses) } })
  } else screen.line(radar.markdown().trimEnd())
  const { drift: found, settled } = report
  screen.note(
    `${counted(found.length, "difference")} that nobody documented, ${counted(settled.length, "open question")} answered${out === undefined ? "" : `; the report is in ${out}`}`
  )
  return found.length > 0 ? exitCodes.refused : exitCodes.done
}
