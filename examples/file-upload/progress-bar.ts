const width = 32

/** A bar such as `████──── 50 %`. */
export const progressBar = (share: number): string => {
  const full = Math.round(share * width)
  return `${"█".repeat(full)}${"─".repeat(width - full)} ${Math.round(share * 100)} %`
}

/** Passes on every tenth of a share that grows to 1. */
export const everyTenth = (show: (share: number) => void): ((share: number) => void) => {
  let tenths = 0
  return (share) => {
    const reached = Math.floor(share * 10)
    if (reached === tenths) return
    tenths = reached
    show(share)
  }
}
