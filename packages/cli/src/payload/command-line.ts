import { nearestName } from "@agent-chat/core/options"
import { usage } from "../service/failure.ts"

/** A flag that is no field of a payload. */
export interface OwnFlag {
  readonly name: string
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string
  readonly short?: string
}

/** A field as it stands on the command line; `true` when no value follows. */
export interface GivenField {
  readonly name: string
  readonly value: string | true
}

/** What stands behind `agent-chat call`. */
export interface CallLine {
  readonly action: string | undefined
  readonly own: Readonly<Record<string, string | true>>
  readonly given: readonly GivenField[]
}

const looksLikeFlag = (text: string | undefined): boolean =>
  text !== undefined && text.startsWith("--") && text.length > 2

/**
 * Reads the words behind `agent-chat call`: the name of an action, flags of our own, and fields. `--name value` and
 * `--name=value` are the same; a value that begins with two hyphens needs the second form.
 *
 * @throws Failure when a word has no place
 */
export const readCallLine = (words: readonly string[], flags: readonly OwnFlag[]): CallLine => {
  const own: Record<string, string | true> = {}
  const given: GivenField[] = []
  let action: string | undefined
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    // `call send_event -`: the payload comes from stdin.
    if (word === "-" && action !== undefined) {
      own["data"] = "-"
      continue
    }
    const short = flags.find((flag) => flag.short !== undefined && word === `-${flag.short}`)
    if (!word.startsWith("--") && short === undefined) {
      if (action !== undefined) {
        throw usage(
          `${JSON.stringify(word)} stands alone: a field is written as --name value`,
          `agent-chat call ${action} --help`
        )
      }
      action = word
      continue
    }
    const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    const flag = short ?? flags.find((each) => each.name === name)
    if (flag?.value === undefined && flag !== undefined) {
      if (inline !== undefined) throw usage(`--${flag.name} takes no value`)
      own[flag.name] = true
      continue
    }
    const next = words[index + 1]
    const follows = inline === undefined && next !== undefined && !looksLikeFlag(next)
    if (follows) index++
    const value = inline ?? (follows ? next : true)
    if (flag === undefined) given.push({ name, value })
    else if (value === true) throw usage(`--${flag.name} needs a value, such as --${flag.name} ${flag.value}`)
    else own[flag.name] = value
  }
  return { action, own, given }
}

/** `; did you mean …?` where something close is known. */
export const orNearest = (name: string, names: readonly string[]): string => {
  const nearest = nearestName(name, names)
  return nearest === undefined ? "" : `; did you mean ${nearest}?`
}
