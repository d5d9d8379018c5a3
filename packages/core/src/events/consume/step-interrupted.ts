/** A step that is not to be repeated was running when the process ended: it may have happened, or not. */
export class StepInterruptedError extends Error {
  override readonly name = "StepInterruptedError"
  /** The name of the step. */
  readonly step: string

  constructor(step: string) {
    super(`the process ended during the step ${step}, which is not to be repeated: it may have happened`)
    this.step = step
  }
}
