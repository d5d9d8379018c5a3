/** Says in constant time whether texts are the same as another, whose length it does not tell either. */
export type Compare = (expected: readonly string[], found: string) => boolean | Promise<boolean>

/** As much of `node:crypto` as is used. */
interface NodeCrypto {
  createHmac(algorithm: "sha256", key: Uint8Array): { update(text: string): { digest(): Uint8Array } }
  timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean
}

/**
 * Both sides are signed with a key made here, and the signatures are compared: by `node:crypto` where it is, which answers
 * at once, else by WebCrypto.
 */
export const createCompare = (node: NodeCrypto | "none" = nodeCrypto() ?? "none"): Compare =>
  node === "none" ? compareByWebCrypto() : compareByNode(node)

const nodeCrypto = (): NodeCrypto | undefined => {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => unknown }
  }
  return process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined
}

const newKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32))

const compareByNode = (node: NodeCrypto): Compare => {
  const key = newKey()
  const sign = (text: string): Uint8Array => node.createHmac("sha256", key).update(text).digest()
  const signatures = new Remembered(sign)
  return (expected, found) => {
    const signature = sign(found)
    let isEqual = false
    for (const text of orNothing(expected))
      if (node.timingSafeEqual(signatures.of(text), signature)) isEqual = text !== ""
    return isEqual
  }
}

const encoder = /*#__PURE__*/ new TextEncoder()

const compareByWebCrypto = (): Compare => {
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const making = crypto.subtle.importKey("raw", newKey(), algorithm, false, ["sign", "verify"])
  const signatures = new Remembered(async (text) =>
    crypto.subtle.sign("HMAC", await making, encoder.encode(text))
  )
  let turn: Promise<unknown> = Promise.resolve()
  const compare = async (expected: readonly string[], found: string): Promise<boolean> => {
    const key = await making
    const data = encoder.encode(found)
    const results = await Promise.all(
      orNothing(expected).map(async (text) =>
        crypto.subtle.verify("HMAC", key, await signatures.of(text), data).then((is) => is && text !== "")
      )
    )
    return results.includes(true)
  }
  return (expected, found) => {
    // It works on threads of its own, and what came first is to be handed on first.
    const result = Promise.all([compare(expected, found), turn])
    turn = result.catch(() => {})
    return result.then(([isEqual]) => isEqual)
  }
}

/** Nothing to compare with takes as long as a text that is another. */
const orNothing = (expected: readonly string[]): readonly string[] =>
  expected.length === 0 ? [""] : expected

/** Signatures of what is compared with time and again. */
class Remembered<Signature> {
  readonly #sign: (text: string) => Signature
  readonly #known = new Map<string, Signature>()

  constructor(sign: (text: string) => Signature) {
    this.#sign = sign
  }

  of(text: string): Signature {
    let signature = this.#known.get(text)
    if (signature === undefined) {
      if (this.#known.size >= 1_000) this.#known.clear()
      signature = this.#sign(text)
      this.#known.set(text, signature)
    }
    return signature
  }
}
