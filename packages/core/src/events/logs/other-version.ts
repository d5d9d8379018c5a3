import { ConfigurationError } from "../../errors.ts"

/**
 * Why a log is not used: what one version of the API wrote, another cannot read. `log` names it, and `kind` what another one
 * would be, such as "file".
 */
export const otherVersion = (
  log: string,
  kind: string,
  { kept, wanted }: { readonly kept: string; readonly wanted: string }
): ConfigurationError =>
  new ConfigurationError({
    option: "log",
    message: `${log} holds events of v${kept}, and this process is of v${wanted}: give v${wanted} a ${kind} of its own, and let processes of v${kept} handle what is left in this one`
  })
