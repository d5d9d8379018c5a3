import type { ComponentChildren } from "preact"
import { useEffect, useId, useRef, useState } from "preact/hooks"

/** A button that opens a panel below it: Escape, a click elsewhere and leaving it with the keyboard close it. */
export const Disclosure = ({
  label,
  name,
  isOn = false,
  variant = "plain",
  children
}: {
  readonly label: ComponentChildren
  /** What the panel is called. */
  readonly name: string
  /** Something in it is in force. */
  readonly isOn?: boolean
  readonly variant?: "plain" | "icon"
  readonly children: (close: () => void) => ComponentChildren
}) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return undefined
    whole.current?.querySelector<HTMLElement>(".panel :is(input, select, textarea, button)")?.focus()
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && whole.current?.contains(target) !== true) setOpen(false)
    }
    document.addEventListener("pointerdown", elsewhere)
    document.addEventListener("focusin", elsewhere)
    return () => {
      document.removeEventListener("pointerdown", elsewhere)
      document.removeEventListener("focusin", elsewhere)
    }
  }, [isOpen])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return
    event.stopPropagation()
    close()
  }
  return (
    <div class="disclosure" ref={whole} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class={variant === "icon" ? "icon-button" : "button"}
        aria-expanded={isOpen}
        aria-controls={id}
        {...(variant === "icon" ? { "aria-label": name, title: name } : {})}
        data-on={isOn ? "" : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} class="panel" role="group" aria-label={name} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  )
}
