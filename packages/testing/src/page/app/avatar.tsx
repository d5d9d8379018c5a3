import { hueOf, initialsOf } from "./format.ts"

/** Initials on a colour of their own: pictures from elsewhere are not loaded. */
export const Avatar = ({
  id,
  name,
  isSmall = false
}: {
  readonly id: string
  readonly name: string
  readonly isSmall?: boolean
}) => (
  <span class={isSmall ? "avatar small" : "avatar"} data-hue={hueOf(id)} aria-hidden="true">
    {initialsOf(name)}
  </span>
)
