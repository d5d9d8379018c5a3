// A position in the log is `<milliseconds>-<number>`: by the clock of Redis, which is not let run backwards, and counted over
// all partitions. Outside it is written with leading zeros, so that positions compare as texts.

/** Before everything. */
export const beginning = "0-0"

/** A position as others see it: positions of a partition compare as texts. */
export const toSeq = (position: string): string => {
  const [time = "", count = ""] = position.split("-")
  return `${time.padStart(15, "0")}-${count.padStart(16, "0")}`
}

/** The moment of a position, in milliseconds since 1970 by the clock of Redis. */
export const timeOf = (position: string): number => Number(position.slice(0, position.indexOf("-")))

/** Whether one position is before another. */
export const isBefore = (one: string, other: string): boolean => toSeq(one) < toSeq(other)

/** The other way round. */
export const fromSeq = (seq: string): string => seq.split("-").map(Number).join("-")
