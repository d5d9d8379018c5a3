import type { Desk } from "./desk.ts"
import { ownFile, webAddress } from "./links.ts"
import type { ChatEvent, RichButton, RichElement } from "./protocol.ts"

interface Pressed {
  readonly desk: Desk
  readonly event: ChatEvent
  readonly customerId: string
  readonly isActive: boolean
}

/** Cards with buttons, or quick replies. */
export const RichMessage = ({
  elements,
  ...pressed
}: Pressed & { readonly elements: readonly RichElement[] }) => {
  const isQuick = pressed.event.template_id === "quick_replies"
  return (
    <div class={isQuick ? "quick" : "cards"}>
      {elements.map((element) => (
        <Element element={element} isQuick={isQuick} {...pressed} />
      ))}
    </div>
  )
}

const Element = ({
  element,
  isQuick,
  ...pressed
}: Pressed & { readonly element: RichElement; readonly isQuick: boolean }) => {
  const { title, subtitle, image, buttons = [] } = element
  const picture = ownFile(image?.url, location.origin)
  const elsewhere = picture === undefined ? webAddress(image?.url) : undefined
  return (
    <div class={isQuick ? "quick-reply" : "card"}>
      {picture !== undefined && <img src={picture} alt={image?.alternative_text ?? ""} />}
      {elsewhere !== undefined && (
        <a class="picture-elsewhere" href={elsewhere} target="_blank" rel="noopener noreferrer nofollow">
          picture at {new URL(elsewhere).host}
        </a>
      )}
      {title !== undefined && <p class={isQuick ? "bubble" : "card-title"}>{title}</p>}
      {subtitle !== undefined && <p class="card-subtitle">{subtitle}</p>}
      {buttons.length > 0 && (
        <div class="buttons" role="group" aria-label={title ?? "Buttons"}>
          {buttons.map((button) => (
            <Button button={button} {...pressed} />
          ))}
        </div>
      )}
    </div>
  )
}

const Button = ({ button, desk, event, customerId, isActive }: Pressed & { readonly button: RichButton }) => {
  const { text = "…", type, value, postback_id: id, user_ids = [] } = button
  const href = type === "url" || type === "webview" ? webAddress(value) : undefined
  const isOn = user_ids.includes(customerId)
  const press = (): void => {
    if (id !== undefined) void desk.press(event, button, !isOn)
  }
  if (href !== undefined)
    return (
      <a class="choice" href={href} target="_blank" rel="noopener noreferrer nofollow" onClick={press}>
        {text}
      </a>
    )
  return (
    <button
      type="button"
      class="choice"
      aria-pressed={isOn}
      disabled={id === undefined || !isActive}
      onClick={press}
    >
      {text}
    </button>
  )
}
