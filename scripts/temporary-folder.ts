import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { atEnd } from "./at-end.ts"

/** A new folder for the files of a program, which is removed with all that lies in it, also when the program is interrupted. */
export const temporaryFolder = (name: string): Disposable & { readonly path: string } => {
  const path = mkdtempSync(join(tmpdir(), `agent-chat-${name}-`))
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const forget = atEnd(remove)
  return {
    path,
    [Symbol.dispose]: () => {
      forget()
      remove()
    }
  }
}
