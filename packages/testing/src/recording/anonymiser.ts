import { createHmac, randomBytes } from "node:crypto"

/** Which words and names are of the API, and so of nobody. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
}

const letters = "abcdefghijklmnopqrstuvwxyz"
const twoBytes = "äöüéèêñçåøæčšžłńśż"
const threeBytes = "字文本名前後上下東西南北"

const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/
const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])([0-9a-f]{3})-([0-9a-f])([0-9a-f]{3})-([0-9a-f]{12})$/i
const numbered = /^([A-Z0-9]{6,16})_(\d{1,9})$/
const code = /^[A-Z0-9]{6,16}$/
const email = /^([^\s@]+)@([^\s@]+)\.[^\s@.]+$/
const address = /^(https?|wss?):\/\/([^\s/?#]+)([^\s]*)$/i
const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/
const ipv6 = /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/i
/** Numbers that say where somebody is, how to reach them, or what they paid. */
const personalNumber = /lat|lon|phone|zip|postal|price|total|value$/i

/** Fields that hold what senders like, under names of theirs. */
const free: ReadonlySet<string> = new Set(["content", "properties", "session_fields", "fields", "text_vars"])

/** Ratings and counts tell nothing of anybody; an order or a customer has a longer number. */
const isTelling = (value: number): boolean => Math.abs(value) >= 1_000 || !Number.isInteger(value)

/** Random bytes that belong to a text, the same for the same text. */
class Stream {
  #bytes: Buffer
  #at = 0
  readonly #next: (round: number) => Buffer
  #round = 0

  constructor(key: Buffer, text: string) {
    this.#next = (round) => createHmac("sha256", key).update(`${round}\0${text}`).digest()
    this.#bytes = this.#next(0)
  }

  below(limit: number): number {
    if (this.#at + 2 > this.#bytes.length) {
      this.#bytes = this.#next(++this.#round)
      this.#at = 0
    }
    const value = this.#bytes.readUInt16BE(this.#at)
    this.#at += 2
    return value % limit
  }
}

/**
 * Replaces what people said, are called and live at by stand-ins of the same shape: equal texts by equal ones, so that what
 * belongs together still does. The key by which that is done is random and kept nowhere.
 */
export class Anonymiser {
  readonly #key = randomBytes(32)
  readonly #vocabulary: Vocabulary
  readonly #known = new Map<string, string>()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /**
   * A value of JSON with stand-ins.
   *
   * @param isFree whether it belongs to what the API does not look into: numbers there may name somebody
   */
  value(value: unknown, name = "", isFree = false): unknown {
    if (typeof value === "string") return this.text(value)
    if (typeof value === "number")
      return personalNumber.test(name) || (isFree && isTelling(value)) ? this.#number(value) : value
    if (Array.isArray(value)) return value.map((item: unknown) => this.value(item, name, isFree))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        const isKnown = this.#vocabulary.fields.has(key) || key.startsWith("__priv_")
        return [isKnown ? key : this.text(key), this.value(each, key, isFree || !isKnown || free.has(key))]
      })
    )
  }

  /** A text with a stand-in. Words of the API and moments stay as they are. */
  text(text: string): string {
    if (text === "" || this.#vocabulary.words.has(text) || moment.test(text)) return text
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const made = this.#make(text)
    // What is longer is made anew: it comes out the same.
    if (text.length <= 200 && this.#known.size < 20_000) this.#known.set(text, made)
    return made
  }

  #make(text: string): string {
    const ofUuid = uuid.exec(text)
    if (ofUuid !== null) return this.#uuid(text.toLowerCase(), ofUuid)
    const [, thread, number] = numbered.exec(text) ?? []
    // Events are told apart by the number behind the id of their thread.
    if (thread !== undefined) return `${this.text(thread)}_${number!}`
    const [, local, domain] = email.exec(text) ?? []
    if (local !== undefined) return `${this.#shape(local)}@${this.#shape(domain!).toLowerCase()}.example`
    const [, scheme, host, path] = address.exec(text) ?? []
    if (scheme !== undefined) return `${scheme}://${this.#host(host!)}${this.#path(path!)}`
    const stream = this.#stream(text)
    if (ipv4.test(text)) return `198.51.100.${stream.below(256)}`
    if (ipv6.test(text) && text.includes(":")) return `2001:db8::${stream.below(65_536).toString(16)}`
    if (code.test(text)) return this.#code(text)
    return this.#shape(text)
  }

  #stream(text: string): Stream {
    return new Stream(this.#key, text)
  }

  #uuid(text: string, [, , , version, , variant]: RegExpExecArray): string {
    const stream = this.#stream(text)
    const hex = (count: number): string =>
      Array.from({ length: count }, () => stream.below(16).toString(16)).join("")
    return `${hex(8)}-${hex(4)}-${version!}${hex(3)}-${variant!}${hex(3)}-${hex(12)}`
  }

  #code(text: string): string {
    const stream = this.#stream(text)
    return text.replaceAll(/./g, (each) =>
      /\d/.test(each) ? String(stream.below(10)) : letters[stream.below(26)]!.toUpperCase()
    )
  }

  #host(host: string): string {
    return `${this.#shape(host.replace(/:\d+$/, ""))
      .toLowerCase()
      .replaceAll(/[^a-z0-9.-]/g, "x")}.example`
  }

  /** The ending of a file says of which kind it is. */
  #path(path: string): string {
    const [, before = path, ending = ""] = /^(.*?)(\.[a-z0-9]{2,4})?$/i.exec(path) ?? []
    return `${this.#shape(before)}${ending}`
  }

  #number(value: number): number {
    const shaped = Number(this.#shape(String(Math.abs(value))))
    return Number.isFinite(shaped) ? Math.sign(value) * shaped : value
  }

  /** Letters for letters, digits for digits, of the same length in bytes; what stands between them stays. */
  #shape(text: string): string {
    const stream = this.#stream(text)
    const from = (alphabet: string): string => alphabet[stream.below(alphabet.length)]!
    return Array.from(text)
      .map((character) => {
        if (/[a-z]/.test(character)) return from(letters)
        if (/[A-Z]/.test(character)) return from(letters).toUpperCase()
        if (/\d/.test(character)) return String(1 + stream.below(9))
        if (!/[\p{L}\p{N}\p{M}\p{S}]/u.test(character) || character.charCodeAt(0) < 128) return character
        const size = Buffer.byteLength(character)
        return size === 2 ? from(twoBytes) : size === 3 ? from(threeBytes) : "\u{1F642}"
      })
      .join("")
  }
}
