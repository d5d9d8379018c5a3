import { useState } from "preact/hooks"
import { CheckIcon, CopyIcon } from "./icons.tsx"

/** How long it says that it was copied, in milliseconds. */
const shown = 1_600

/** Outside of loopback and TLS browsers have no clipboard but this one. */
const copyOldWay = (text: string): boolean => {
  const field = document.createElement("textarea")
  field.value = text
  field.className = "unseen"
  document.body.append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  return done
}

const copied = async (text: string): Promise<boolean> => {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard === undefined) return copyOldWay(text)
  return clipboard.writeText(text).then(
    () => true,
    () => copyOldWay(text)
  )
}

/** Copies a text to the clipboard. */
export const CopyButton = ({ text, name }: { readonly text: () => string; readonly name: string }) => {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle")
  const copy = async (): Promise<void> => {
    setState((await copied(text())) ? "copied" : "failed")
    setTimeout(() => setState("idle"), shown)
  }
  return (
    <button type="button" class="copy" aria-label={name} data-state={state} onClick={() => void copy()}>
      {state === "copied" ? <CheckIcon /> : <CopyIcon />}
      <span aria-live="polite">
        {state === "idle" ? "Copy" : state === "copied" ? "Copied" : "Not allowed"}
      </span>
    </button>
  )
}
