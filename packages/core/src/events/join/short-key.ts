/** Keys up to this length stay as they are, readable. */
const longest = 120

/**
 * A key of bounded length: that of an event with properties would hold them all. What is longer is replaced by a digest of
 * 128 bits and its length, the same in every process. Some hundred thousand keys of one account are compared within a few
 * hours, so two that are alike by chance are not to be expected (1 in 10^27). The digest is quick and not cryptographic:
 * keys protect nothing, and whoever makes two alike on purpose hides an event of his own.
 */
export const shortKey = (key: string): string =>
  key.length <= longest ? key : `${key.slice(0, key.indexOf(":"))}:#${digestOf(key)}.${key.length}`

/** 128 bits of a text, in hexadecimal digits. */
export const digestOf = (key: string): string => {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  let c = 0x1b873593
  let d = 0xcc9e2d51
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    c = Math.imul(c ^ code, 0xc2b2ae35) ^ (b >>> 15)
    d = Math.imul(d ^ code, 0x27d4eb2f) ^ (a >>> 13)
  }
  const mixed = [a ^ Math.imul(d, 5), b ^ Math.imul(a, 7), c ^ Math.imul(b, 11), d ^ Math.imul(c, 13)]
  return mixed.map((lane) => avalanche(lane).toString(16).padStart(8, "0")).join("")
}

/** Lets every bit of a word depend on all of them. */
const avalanche = (word: number): number => {
  let mixed = word ^ (word >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
