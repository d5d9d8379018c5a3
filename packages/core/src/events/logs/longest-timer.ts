/** The most milliseconds that a timer takes. Not that of the options, which a page has at its start: see `Tools`. */
export const longestTimer = 2 ** 31 - 1
