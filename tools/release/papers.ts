// What is wrong with a package before anybody has installed it: files that are missing or not meant for users.

export interface Packed {
  /** From the package's root. */
  readonly files: readonly string[]
  readonly manifest: string
  readonly licence: string | undefined
}

/** One sentence for each fault of what would be published, given the licence of the repository. */
export const faultsOf = ({ files, manifest, licence }: Packed, ours: string): string[] => {
  const faults: string[] = []
  if (licence === undefined) faults.push("LICENSE is missing")
  else if (licence !== ours) faults.push("LICENSE is not the repository's")
  if (!files.includes("README.md")) faults.push("README.md is missing")
  const inner = files.filter((file) =>
    /^src\/|\.map$|\.tsbuildinfo$|\.test(?:-d)?\.|(?:^|\/)(?:samples|test-support)\//.test(file)
  )
  if (inner.length > 0) faults.push(`not for users: ${inner.join(", ")}`)
  for (const word of ["@agent-chat/source", "workspace:", "catalog:", "devDependencies", "./src/"]) {
    if (manifest.includes(word)) faults.push(`the manifest still says ${word}`)
  }
  return faults
}
