/** So many are told of on one connection: what names ever other ones is no service. */
const most = 10

/** The other versions than that of the catalog of which pushes came. */
export class ForeignVersions {
  readonly #told = new Set<string>()

  /** Whether this one is to be told of. */
  isNews(version: string): boolean {
    if (this.#told.has(version) || this.#told.size >= most) return false
    this.#told.add(version)
    return true
  }
}
