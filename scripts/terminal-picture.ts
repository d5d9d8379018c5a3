// What a program shows in a real terminal, as a page: tmux is the terminal.
import { execFileSync } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"

const colours: Readonly<Record<number, string>> = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  35: "#d2a8ff",
  36: "#76e3ea"
}

const styleOf = (codes: readonly number[]): string =>
  codes
    .map((code) =>
      code === 1 ? "font-weight:700" : code === 2 ? "opacity:.6" : `color:${colours[code] ?? "inherit"}`
    )
    .join(";")

/** What is in force after a code: 22 ends what is bold or dim, 39 ends a colour, 0 ends all. */
const after = (style: readonly number[], code: number): readonly number[] => {
  if (code === 0) return []
  if (code === 22) return style.filter((each) => each > 2)
  if (code === 39) return style.filter((each) => each <= 2)
  return [...style, code]
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** The lines of a terminal, with their colours, as a page. */
export const terminalPage = (shown: string): string => {
  let style: readonly number[] = []
  // eslint-disable-next-line no-control-regex -- it is what a terminal is told
  const parts = shown.trimEnd().split(/\u001B\[([\d;]*)m/)
  const body = parts.map((part, index) => {
    if (index % 2 === 0) return `<span style="${styleOf(style)}">${escaped(part)}</span>`
    for (const code of part.split(";").map(Number)) style = after(style, code)
    return ""
  })
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#0d1117;display:inline-block">
<pre style="margin:0;padding:18px 22px;color:#e6edf3;font:15px/1.38 'DejaVu Sans Mono',monospace">${body.join("")}</pre>`
}

/** What a shell line shows in a terminal of 108 columns, once it matches; the terminal is gone then. */
export const inTerminal = async (
  line: string,
  env: Readonly<Record<string, string>>,
  until: RegExp,
  meanwhile: () => void = () => undefined
): Promise<string> => {
  const socket = `picture-${process.pid}`
  const tmux = (...args: readonly string[]): string =>
    execFileSync("tmux", ["-L", socket, ...args], { encoding: "utf8" })
  const variables = Object.entries(env).flatMap(([name, value]) => ["-e", `${name}=${value}`])
  tmux("-f", "/dev/null", "new-session", "-d", "-x", "108", "-y", "48", ...variables, `${line}; sleep 60`)
  try {
    for (let tries = 0; tries < 300; tries++) {
      const shown = tmux("capture-pane", "-e", "-p")
      // eslint-disable-next-line no-control-regex -- it is what a terminal is told
      if (until.test(shown.replaceAll(/\u001B\[[\d;]*m/g, ""))) return shown
      meanwhile()
      await sleep(100)
    }
    throw new Error(`the terminal never showed ${until}\n${tmux("capture-pane", "-p")}`)
  } finally {
    tmux("kill-server")
  }
}
