/** A file that was uploaded. */
export interface Upload {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
  /** Milliseconds since 1970 until which it can be fetched. */
  readonly expires: number
}

/** Files by the path under which they can be fetched. */
export class Uploads {
  readonly #byPath = new Map<string, Upload>()

  /** Keeps a file, and drops those whose time has run out. */
  add(path: string, upload: Upload, now: number): void {
    for (const [other, { expires }] of this.#byPath) if (expires <= now) this.#byPath.delete(other)
    this.#byPath.set(path, upload)
  }

  /** The file, unless its time has run out. */
  find(path: string, now: number): Upload | undefined {
    const upload = this.#byPath.get(path)
    if (upload === undefined || upload.expires > now) return upload
    this.#byPath.delete(path)
    return undefined
  }
}
