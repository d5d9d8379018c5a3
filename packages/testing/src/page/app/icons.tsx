import type { ComponentChildren } from "preact"

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

export const ChatsIcon = () => (
  <Icon>
    <path d="M3 5.5h14M3 10h14M3 14.5h9" />
  </Icon>
)
export const TalkIcon = () => (
  <Icon>
    <path d="M4 3.5h12A1.5 1.5 0 0 1 17.5 5v7.5A1.5 1.5 0 0 1 16 14H9.5L6 17v-3H4a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 4 3.5Z" />
  </Icon>
)
export const WiresIcon = () => (
  <Icon>
    <path d="M3 7h11m0 0-3-3m3 3-3 3M17 13H6m0 0 3-3m-3 3 3 3" />
  </Icon>
)
export const BoltIcon = () => (
  <Icon>
    <path d="M11 2.5 4.5 11.5H10l-1 6 6.5-9H10l1-6Z" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)
export const ClipIcon = () => (
  <Icon>
    <path d="m15.5 9.5-5.8 5.8a3.4 3.4 0 0 1-4.9-4.9l6.4-6.3a2.3 2.3 0 0 1 3.2 3.2l-6.3 6.3a1.1 1.1 0 0 1-1.6-1.6l5.3-5.3" />
  </Icon>
)
export const SendIcon = () => (
  <Icon>
    <path d="M10 16V4.5m0 0L5 9.5m5-5 5 5" />
  </Icon>
)
export const ThumbUpIcon = () => (
  <Icon>
    <path d="M6.5 9 9.7 3c1.2 0 2 .9 2 2.1L11.2 8h4a1.6 1.6 0 0 1 1.6 1.9l-1 5A1.6 1.6 0 0 1 14.2 16H6.5m0-7v7m0-7H3.2v7h3.3" />
  </Icon>
)
export const ThumbDownIcon = () => (
  <Icon>
    <path d="M13.5 11 10.3 17c-1.2 0-2-.9-2-2.1l.5-2.9h-4a1.6 1.6 0 0 1-1.6-1.9l1-5A1.6 1.6 0 0 1 5.8 4h7.7m0 7V4m0 7h3.3V4h-3.3" />
  </Icon>
)
export const EndIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5 5 15" />
  </Icon>
)
export const LeaveIcon = () => (
  <Icon>
    <path d="M8 3.5H4.5v13H8M12.5 6.5 16 10l-3.5 3.5M16 10H8" />
  </Icon>
)
export const ReturnIcon = () => (
  <Icon>
    <path d="M12 3.5h3.5v13H12M8.5 6.5 12 10l-3.5 3.5M12 10H4" />
  </Icon>
)
export const CopyIcon = () => (
  <Icon>
    <path d="M7.5 7.5V4.2c0-.4.3-.7.7-.7h7.6c.4 0 .7.3.7.7v7.6c0 .4-.3.7-.7.7h-3.3M4.2 7.5h7.6c.4 0 .7.3.7.7v7.6c0 .4-.3.7-.7.7H4.2a.7.7 0 0 1-.7-.7V8.2c0-.4.3-.7.7-.7Z" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
)
export const FileIcon = () => (
  <Icon>
    <path d="M11.5 2.5h-6v15h9v-12l-3-3Zm0 0v3h3" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <path d="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />
  </Icon>
)
export const ChevronIcon = () => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
)
export const PauseIcon = () => (
  <Icon>
    <path d="M7 4.5v11M13 4.5v11" />
  </Icon>
)
export const PlayIcon = () => (
  <Icon>
    <path d="m6.5 4.5 9 5.5-9 5.5v-11Z" />
  </Icon>
)
export const TrashIcon = () => (
  <Icon>
    <path d="M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11" />
  </Icon>
)
export const LinkIcon = () => (
  <Icon>
    <path d="M8.500 11.500a3.200 3.200 0 0 0 4.600 0l2.500-2.500a3.200 3.200 0 0 0-4.600-4.600l-1 1M11.500 8.500a3.200 3.200 0 0 0-4.600 0L4.400 11A3.200 3.200 0 0 0 9 15.600l1-1" />
  </Icon>
)
export const SunIcon = () => (
  <Icon>
    <path d="M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.4 4.4l1 1M14.6 14.6l1 1M15.6 4.4l-1 1M5.4 14.6l-1 1" />
  </Icon>
)
export const MoonIcon = () => (
  <Icon>
    <path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z" />
  </Icon>
)
export const AutoIcon = () => (
  <Icon>
    <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z" />
    <path class="filled" d="M10 3a7 7 0 0 1 0 14V3Z" />
  </Icon>
)

const arrows = {
  call: "M4 10h12m0 0-4.5-4.5M16 10l-4.5 4.5",
  answer: "M16 10H4m0 0 4.5-4.5M4 10l4.5 4.5",
  push: "M10 4v12m0 0-4.5-4.5M10 16l4.5-4.5",
  webhook: "M5 15 15 5m0 0H8m7 0v7",
  connection: "M7 10a3 3 0 1 0 6 0 3 3 0 0 0-6 0Z",
  mishap: "m5.5 5.5 9 9m0-9-9 9"
} as const

/** Which way something went. */
export const KindIcon = ({ kind }: { readonly kind: keyof typeof arrows }) => (
  <Icon>
    <path d={arrows[kind]} />
  </Icon>
)
