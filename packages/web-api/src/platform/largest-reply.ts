/** Bytes; no answer of the service comes near it. */
export const largestReply = 256 * 1024 * 1024

/** What is thrown of an answer that is larger; Node's decompression throws a `RangeError`, too. */
export const tooLarge = (): RangeError => new RangeError(`the answer has more than ${largestReply} bytes`)
