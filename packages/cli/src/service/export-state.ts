import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"

/** How far an export got: enough to go on where it stopped. */
export interface ExportState {
  /** What was asked for; an export of something else cannot go on from here. */
  readonly what: string
  /** The payload of the page that comes next. */
  readonly next: unknown
  /** Bytes of the file that belong to complete pages. */
  readonly bytes: number
  readonly chats: number
  readonly total: number | undefined
}

/** Where the state of an export lies: beside what it writes. */
const statePath = (out: string): string => `${out}.resume`

/** How far an export got, if one stopped before its end. */
export const readState = (out: string): ExportState | undefined => {
  try {
    const state = JSON.parse(readFileSync(statePath(out), "utf8")) as Partial<ExportState>
    return typeof state.bytes === "number" && typeof state.what === "string"
      ? (state as ExportState)
      : undefined
  } catch {
    return undefined
  }
}

/** Writes how far it got, all or nothing. */
export const writeState = (out: string, state: ExportState): void => {
  const draft = `${statePath(out)}.tmp`
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 })
  renameSync(draft, statePath(out))
}

/** It is complete. */
export const removeState = (out: string): void => rmSync(statePath(out), { force: true })
