const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" })
const day = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric"
})

/** Hours and minutes. */
export const timeOf = (iso: string): string => clock.format(new Date(iso))

export const dayOf = (iso: string): string => day.format(new Date(iso))

/** A day for what is older than today, else hours and minutes. */
export const shortTime = (iso: string, now: number): string => {
  const then = new Date(iso)
  const isToday = then.toDateString() === new Date(now).toDateString()
  if (isToday) return clock.format(then)
  const sameYear = then.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(undefined, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" })
  }).format(then)
}

const digits = (count: number, n: number): string => String(n).padStart(count, "0")

/** A moment to the millisecond. */
export const momentOf = (ms: number): string => {
  const date = new Date(ms)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => digits(2, part))
  return `${parts.join(":")}.${digits(3, date.getMilliseconds())}`
}

export const sizeOf = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A span of time that may be negative. */
export const spanOf = (ms: number): string => {
  const sign = ms < 0 ? "−" : "+"
  const seconds = Math.abs(ms) / 1000
  if (seconds < 90) return `${sign}${seconds} s`
  return seconds < 5400 ? `${sign}${Math.round(seconds / 60)} min` : `${sign}${Math.round(seconds / 3600)} h`
}

/** One or two letters that stand for a name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s@._-]+/).filter((word) => word !== "")
  return `${words[0]?.[0] ?? "?"}${words[1]?.[0] ?? ""}`.toUpperCase()
}

/** One of eight hues, always the same for the same id. */
export const hueOf = (id: string): number => {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % 8
}
