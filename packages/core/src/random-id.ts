/** 32 random bits: from `crypto` where there is one; React Native has none. */
const random32 = (): number =>
  globalThis.crypto?.getRandomValues?.(new Uint32Array(1))[0] ?? Math.floor(Math.random() * 2 ** 32)

/** A few random letters and digits, to tell the ids of one client from those of another. */
export const randomPrefix = (): string => random32().toString(36).padStart(7, "0").slice(-5)

/**
 * A random UUID of version 4. Pages on plain http have no `crypto.randomUUID`, and React Native no `crypto` at all: there
 * it comes from `Math.random`, which is good enough to find one's own request again and for no secret.
 */
export const randomId = (): string =>
  globalThis.crypto?.randomUUID?.() ??
  "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => {
    const digit = random32() >>> 28
    return (place === "x" ? digit : (digit & 0x3) | 0x8).toString(16)
  })
