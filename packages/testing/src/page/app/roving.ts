import { useRef } from "preact/hooks"

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }

/**
 * One tab stop for many items, and arrow keys, Home and End between them. The items are what bears `data-item`; the one with
 * `tabindex` 0 is where the keyboard comes in.
 */
export const useRoving = <E extends HTMLElement>() => {
  const list = useRef<E>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined && event.key !== "Home" && event.key !== "End") return
    if (!(event.target instanceof HTMLElement) || event.target.dataset["item"] === undefined) return
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])]
    const at = items.indexOf(event.target)
    const next = step === undefined ? (event.key === "Home" ? 0 : items.length - 1) : at + step
    const item = items[Math.min(Math.max(next, 0), items.length - 1)]
    if (item === undefined) return
    event.preventDefault()
    for (const other of items) other.tabIndex = other === item ? 0 : -1
    item.focus()
  }
  return { ref: list, onKeyDown }
}
