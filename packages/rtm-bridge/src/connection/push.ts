/** A push as it was read from a frame. */
export interface Push {
  readonly action: string
  readonly payload: unknown
  readonly requestId: string | undefined
}
