import type { ComponentChildren } from "preact"

/** Longer texts are not coloured: a span for each value of a large answer would make the page slow. */
const longestColoured = 20_000

/** JSON to read: indented, with its values told apart. */
export const Json = ({ value }: { readonly value: unknown }) => {
  const text = jsonOf(value)
  return (
    <pre class="json" tabIndex={0}>
      <code>{text.length > longestColoured ? text : coloured(text)}</code>
    </pre>
  )
}

export const jsonOf = (value: unknown): string => JSON.stringify(value, undefined, 2) ?? "null"

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

const coloured = (text: string): ComponentChildren[] => {
  const parts: ComponentChildren[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    const [all, string, colon] = match
    if (match.index > end) parts.push(text.slice(end, match.index))
    if (string === undefined) parts.push(<span class="literal">{all}</span>)
    else if (colon === undefined) parts.push(<span class="string">{string}</span>)
    else parts.push(<span class="key">{string}</span>, colon)
    end = match.index + all.length
  }
  parts.push(text.slice(end))
  return parts
}
