import { useState } from "preact/hooks"
import type { Desk } from "./desk.ts"
import { ThumbDownIcon, ThumbUpIcon } from "./icons.tsx"
import type { Thread } from "./protocol.ts"

/** Good or bad, and why. */
export const Rating = ({
  desk,
  rating,
  isActive,
  close
}: {
  readonly desk: Desk
  readonly rating: Thread["rating"]
  readonly isActive: boolean
  readonly close: () => void
}) => {
  const [comment, setComment] = useState(rating?.comment ?? "")
  const rate = async (score: 0 | 1): Promise<void> => {
    const said = comment.trim()
    if (await desk.act("rates", { score, ...(said === "" ? {} : { comment: said }) })) close()
  }
  if (!isActive) return <p class="quiet">A chat can be rated while it lasts.</p>
  return (
    <form class="fields" onSubmit={(event) => event.preventDefault()}>
      <label>
        Comment
        <input
          value={comment}
          placeholder="optional"
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </label>
      <div class="pair">
        <button type="button" class="button" onClick={() => void rate(1)}>
          <ThumbUpIcon /> Good
        </button>
        <button type="button" class="button" onClick={() => void rate(0)}>
          <ThumbDownIcon /> Bad
        </button>
      </div>
    </form>
  )
}
