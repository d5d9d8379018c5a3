import { styleText } from "node:util"

type Style = Parameters<typeof styleText>[0]

/** Coloured when standard output is a terminal, plain otherwise. */
const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout })

const line = (text: string): void => {
  process.stdout.write(`${text.trimEnd()}\n`)
}

/** Cut to the width of its column, with an ellipsis, and padded to it. */
const column = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width)

const milliseconds = (duration: number): string => `${duration.toFixed(1)} ms`.padStart(9)

/** What the examples print, row by row as things happen. */
export const screen = {
  title: (text: string): void => line(`\n${paint("bold", text)}`),

  note: (text: string): void => line(paint("dim", text)),

  fact: (name: string, value: string): void => line(`  ${paint("dim", column(name, 10))}${value}`),

  call: (row: { action: string; transport: string; duration: number; result: string; ok: boolean }): void =>
    line(
      `  ${row.ok ? paint("green", "✓") : paint("red", "✗")} ${column(row.action, 24)}` +
        `${paint("cyan", column(row.transport, 8))}${milliseconds(row.duration)}  ${row.result}`
    ),

  event: (row: { action: string; source: string; detail: string }): void =>
    line(
      `    ${paint("magenta", "»")} ${column(row.action, 22)}` +
        `${paint("yellow", column(row.source, 16))}${paint("dim", row.detail)}`
    ),

  message: (author: string, text: string): void => line(`  ${paint("cyan", column(author, 13))}${text}`),

  failure: (text: string): void => {
    process.stderr.write(`${styleText("red", text, { stream: process.stderr })}\n`)
  }
}
