// @ts-check
/** @import { Row } from "../row.ts" */

const longest = 200

/** @type {Map<string, number>} */
const sources = new Map([
  ["push", 0],
  ["webhook", 0],
  ["derived", 0],
  ["gapfill", 0]
])
/** @type {Map<string, { events: number, last: string }>} */
const chats = new Map()
/** Events in each of the last 60 seconds. */
const rate = Array.from({ length: 60 }, () => 0)

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector))

/** @param {string} tag @param {string} className @param {string} text */
const element = (tag, className, text) => {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** @param {Row} row */
const itemOf = (row) => {
  const item = document.createElement("li")
  item.append(element("time", "", new Date(row.at).toTimeString().slice(0, 8)))
  if (row.action === "gap") {
    item.className = "gap"
    item.append(element("span", "", `gap: ${row.detail}`))
    return item
  }
  item.dataset.source = row.source
  item.classList.toggle("own", row.own)
  item.append(
    element("span", "source", row.source),
    element("span", "action", row.action),
    element("span", "detail", row.detail),
    element("span", "order", /_(\d+)$/.exec(row.id)?.[0].replace("_", "#") ?? "")
  )
  return item
}

/** @param {Row} row */
const show = (row) => {
  const stream = find("#stream")
  stream.prepend(itemOf(row))
  while (stream.childElementCount > longest) stream.lastElementChild?.remove()
  if (row.action === "gap") return
  sources.set(row.source, (sources.get(row.source) ?? 0) + 1)
  if (row.chat === "") return
  const { events, last } = chats.get(row.chat) ?? { events: 0, last: "" }
  // The chat that was heard of last comes first.
  chats.delete(row.chat)
  chats.set(row.chat, { events: events + 1, last: row.detail || last })
}

/** @param {Record<string, number>} totals */
const showTotals = (totals) => {
  for (const [name, total] of Object.entries(totals)) {
    const cell = document.querySelector(`[data-total="${name}"]`)
    if (cell !== null) cell.textContent = total.toLocaleString("en")
  }
}

const showSides = () => {
  const most = Math.max(1, ...sources.values())
  find("#sources").replaceChildren(
    ...Array.from(sources, ([source, count]) => {
      const item = document.createElement("li")
      item.dataset.source = source
      const bar = element("div", "bar", "")
      const filled = document.createElement("i")
      filled.style.width = `${(count / most) * 100}%`
      bar.append(filled)
      item.append(element("span", "source", source), bar, element("span", "", String(count)))
      return item
    })
  )
  const latest = [...chats].toReversed().slice(0, 6)
  find("#chats").replaceChildren(
    ...latest.map(([id, { events, last }]) => {
      const item = document.createElement("li")
      const title = element("b", "", id)
      title.append(element("span", "", `${events} events`))
      item.append(title, element("p", "", last))
      return item
    })
  )
}

const showRate = () => {
  const most = Math.max(5, ...rate)
  find("#rate").replaceChildren(
    ...rate.map((count, second) => {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect")
      const height = (count / most) * 20
      for (const [name, value] of Object.entries({ x: second + 0.1, y: 20 - height, width: 0.8, height })) {
        bar.setAttribute(name, String(value))
      }
      return bar
    })
  )
}

/** @param {string} state */
const showConnection = (state) => {
  const connection = find("#connection")
  connection.dataset.state = state
  connection.textContent = state
}

/** @param {Event} message */
const read = (message) => {
  const { data } = /** @type {MessageEvent<string>} */ (message)
  return /** @type {{ rows: Row[], row: Row, totals: Record<string, number> }} */ (JSON.parse(data))
}

const feed = new EventSource("events")
feed.addEventListener("error", () => showConnection("waiting"))
feed.addEventListener("start", (message) => {
  const { rows, totals } = read(message)
  find("#stream").replaceChildren()
  for (const source of sources.keys()) sources.set(source, 0)
  chats.clear()
  for (const row of rows) show(row)
  showTotals(totals)
  showSides()
  showConnection("live")
})
feed.addEventListener("row", (message) => {
  const { row, totals } = read(message)
  show(row)
  showTotals(totals)
  showSides()
  rate[59] = (rate[59] ?? 0) + 1
  showRate()
})

setInterval(() => {
  rate.shift()
  rate.push(0)
  showRate()
}, 1_000)
showSides()
