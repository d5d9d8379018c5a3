// Says once when the process runs on a Node older than any that the packages are tried on. It is evaluated on Node alone:
// the import `#old-node` leads to an empty module elsewhere.

/** What `publishConfig.engines` of the packages says. */
const lowest = { major: 22, minor: 19 }

interface NodeProcess {
  readonly versions?: { readonly node?: string }
  readonly emitWarning?: (warning: string, options: { readonly code: string }) => void
}

/** What is wrong with a version of Node; undefined when nothing is. */
export const complaintAbout = (version: string): string | undefined => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major > lowest.major || (major === lowest.major && minor >= lowest.minor)) return undefined
  return `@agent-chat needs Node ${lowest.major}.${lowest.minor} or later, and this is ${version}: what works may break without notice`
}

const { process } = globalThis as { readonly process?: NodeProcess }
const complaint = complaintAbout(process?.versions?.node ?? `${lowest.major}.${lowest.minor}`)
if (complaint !== undefined) process?.emitWarning?.(complaint, { code: "AGENT_CHAT_NODE" })
