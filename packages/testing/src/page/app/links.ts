/** The address, if it is one of the web: what agents send is never followed as a script or a file. */
export const webAddress = (text: string | undefined): string | undefined => {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocol === "http:" || protocol === "https:" ? href : undefined
}

/** A piece of a text: words, or an address in them. */
export interface Piece {
  readonly text: string
  readonly href?: string
}

/** Splits a text where it holds addresses of the web. */
export const pieces = (text: string): Piece[] => {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}']/gi)) {
    const href = webAddress(match[0])
    if (href === undefined) continue
    if (match.index > end) found.push({ text: text.slice(end, match.index) })
    found.push({ text: match[0], href })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ text: text.slice(end) })
  return found
}

/** The path of a file that the fake itself serves; what lies elsewhere is not loaded into the page. */
export const ownFile = (url: string | undefined, origin: string): string | undefined => {
  const href = webAddress(url)
  if (href === undefined) return undefined
  const { pathname, hostname } = new URL(href)
  const isOwn = new URL(origin).hostname === hostname || hostname === "localhost" || hostname === "127.0.0.1"
  return isOwn && pathname.startsWith("/api/file/") ? pathname : undefined
}
