import { useMemo, useState } from "preact/hooks"
import { CopyButton } from "./copy.tsx"
import type { Desk } from "./desk.ts"
import { momentOf } from "./format.ts"
import { KindIcon, PauseIcon, PlayIcon, SearchIcon, TrashIcon } from "./icons.tsx"
import { Json, jsonOf } from "./json.tsx"
import { type Kind, kinds, type Row } from "./rows.ts"
import { useRoving } from "./roving.ts"
import { useStore } from "./store.ts"

const labels: Readonly<Record<Kind, string>> = {
  call: "Calls",
  answer: "Answers",
  push: "Pushes",
  webhook: "Webhooks",
  connection: "Connections",
  mishap: "Mishaps"
}

/** How many rows are drawn until more are asked for. */
const drawn = 150

/** What goes over the wires, as it happens. */
export const Wires = ({ desk }: { readonly desk: Desk }) => {
  const live = useStore(desk.store, ({ rows }) => rows)
  const selected = useStore(desk.store, ({ selected }) => selected)
  const versions = useStore(desk.store, ({ info }) => info?.versions)
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set())
  const [version, setVersion] = useState("")
  const [words, setWords] = useState("")
  const [isOneChat, setOneChat] = useState(false)
  const [held, setHeld] = useState<readonly Row[]>()
  const [most, setMost] = useState(drawn)
  const rows = held ?? live
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase().split(/\s+/)
    const chat = isOneChat ? selected?.toLowerCase() : undefined
    return rows.filter(
      ({ kind, text, version: of }) =>
        !hidden.has(kind) &&
        (version === "" || of === version) &&
        (chat === undefined || text.includes(chat)) &&
        wanted.every((word) => text.includes(word))
    )
  }, [rows, hidden, version, words, isOneChat, selected])
  const toggle = (kind: Kind): void => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    setHidden(next)
  }
  return (
    <section class="pane wires" aria-label="Wires">
      <header class="pane-head">
        <h2>Wires</h2>
        <span class="quiet count" role="status">
          {shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-pressed={held !== undefined}
          aria-label="Hold still"
          title={held === undefined ? "Hold still" : "Go on"}
          onClick={() => setHeld(held === undefined ? live : undefined)}
        >
          {held === undefined ? <PauseIcon /> : <PlayIcon />}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Clear"
          title="Clear"
          onClick={() => {
            setHeld(undefined)
            desk.clearRows()
          }}
        >
          <TrashIcon />
        </button>
      </header>
      <div class="filters" role="group" aria-label="Filters">
        <label class="search">
          <SearchIcon />
          <input
            type="search"
            value={words}
            aria-label="Search the wires"
            placeholder="Search action, agent, text …"
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <div class="kinds">
          {kinds.map((kind) => (
            <button
              type="button"
              key={kind}
              class="filter"
              data-kind={kind}
              aria-pressed={!hidden.has(kind)}
              onClick={() => toggle(kind)}
            >
              {labels[kind]}
            </button>
          ))}
        </div>
        <div class="more-filters">
          <label class="check">
            <input
              type="checkbox"
              checked={isOneChat}
              onChange={({ currentTarget }) => setOneChat(currentTarget.checked)}
            />
            This chat only
          </label>
          <select
            value={version}
            aria-label="Version"
            onChange={({ currentTarget }) => setVersion(currentTarget.value)}
          >
            <option value="">both versions</option>
            {(versions ?? []).map((name) => (
              <option key={name} value={name}>
                v{name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <RowList rows={shown.slice(0, most)} />
      {shown.length > most && (
        <button type="button" class="button more" onClick={() => setMost(most + drawn)}>
          Show older ones
        </button>
      )}
      {shown.length === 0 && (
        <p class="empty">
          {rows.length === 0
            ? "Nothing yet. Connect a bot, or call the fake: what it is asked and answers appears here."
            : "Nothing fits these filters."}
        </p>
      )}
    </section>
  )
}

const RowList = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { ref, onKeyDown } = useRoving<HTMLOListElement>()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [stop, setStop] = useState<number>()
  const entry = rows.some(({ id }) => id === stop) ? stop : rows[0]?.id
  const toggle = (id: number): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
    setStop(id)
  }
  return (
    <ol ref={ref} class="rows" aria-label="What went over the wires, the newest first" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <RowView
          key={row.id}
          row={row}
          isOpen={open.has(row.id)}
          isStop={row.id === entry}
          onToggle={toggle}
        />
      ))}
    </ol>
  )
}

const RowView = ({
  row,
  isOpen,
  isStop,
  onToggle
}: {
  readonly row: Row
  readonly isOpen: boolean
  readonly isStop: boolean
  readonly onToggle: (id: number) => void
}) => (
  <li class="row" data-kind={row.kind} data-tone={row.status?.tone}>
    <button
      type="button"
      class="row-head"
      data-item=""
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => onToggle(row.id)}
    >
      <KindIcon kind={row.kind} />
      <span class="row-text">
        <span class="row-line">
          <span class="unseen">{row.kind} </span>
          <strong>{row.name}</strong>
          <span class="row-excerpt">{row.excerpt}</span>
          {row.status !== undefined && (
            <span class="status" data-tone={row.status.tone}>
              {row.status.text}
            </span>
          )}
        </span>
        <span class="row-line quiet">
          <span class="row-where">{row.where}</span>
          {row.version !== "" && <span class="row-version">v{row.version}</span>}
          <time>{momentOf(row.at)}</time>
        </span>
      </span>
    </button>
    {isOpen && (
      <div class="row-body">
        <div class="row-facts">
          <dl class="facts">
            {row.facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CopyButton name={`Copy the JSON of ${row.name}`} text={() => jsonOf(row.content)} />
        </div>
        <Json value={row.content} />
      </div>
    )}
  </li>
)
