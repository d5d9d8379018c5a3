import {
  anything,
  callback,
  flag,
  milliseconds,
  oneOf,
  type OptionRules,
  text,
  wholeNumber
} from "@agent-chat/core/options"
import type { Choices } from "./service/choices.ts"
import { isFields } from "./service/json.ts"
import type { CallReport } from "./service/reports.ts"
import type { WebhookFetch } from "./service/webhooks.ts"
import type { World } from "./service/world.ts"
import type { CertificateAndKey } from "./wires/certificate.ts"
import type { RtmTransportOptions } from "./wires/memory/rtm-transport.ts"
import type { WebTransportOptions } from "./wires/memory/web-transport.ts"

/** What a fake is made with. */
export interface FakeOptions {
  /** The only token that is accepted; it belongs to the default agent. Without it any bearer does. */
  readonly token?: string
  /** What the fake knows at the start; parts that are left out are those of the default world. */
  readonly world?: Partial<World>
  /** `virtual` time stands still until `clock.advance(ms)`; `real` unless set. */
  readonly clock?: "real" | "virtual"
  /** How webhooks leave; the global `fetch` unless set. */
  readonly fetch?: WebhookFetch
  /** Told of every call when it is answered, or will not be. What it throws is ignored. */
  readonly onCall?: (report: CallReport) => void
  /**
   * Milliseconds without a sign of life after which an RTM connection is closed; 45,000 unless set, so that a ping every
   * 30 s is soon enough. 0 and `Infinity` mean never.
   */
  readonly silenceTimeout?: number
  /** What the documents leave open; see {@link Choices}. */
  readonly choices?: Partial<Choices>
}

/** Where a fake with sockets listens. */
export interface StartOptions extends FakeOptions {
  /** A free one unless set. */
  readonly port?: number
  /** `127.0.0.1` unless set. */
  readonly host?: string
  /**
   * Whether `/` shows a page on which a person sits on the customer's side; `true` unless set. The control endpoints under
   * `/_fake/` are there either way.
   */
  readonly page?: boolean
  /**
   * Whether the port takes TLS as well, with HTTP/2: `true` makes a certificate that signs itself, see `fake.certificate`;
   * or one of your own, as PEM. `false` unless set.
   */
  readonly tls?: boolean | CertificateAndKey
}

const isCertificate = (value: unknown): boolean =>
  isFields(value) && typeof value["cert"] === "string" && typeof value["key"] === "string"

/** What each option may be. */
export const optionRules: OptionRules<FakeOptions> = {
  token: text,
  world: anything,
  clock: oneOf("real", "virtual"),
  fetch: callback,
  onCall: callback,
  silenceTimeout: milliseconds({ zeroIsOff: true }),
  choices: anything
}

/** The same for a fake with sockets. */
export const startRules: OptionRules<StartOptions> = {
  ...optionRules,
  port: wholeNumber(0, { finite: true }),
  host: text,
  page: flag,
  tls: {
    expected: "true, false, or an object with cert and key as PEM",
    read: (value) => (typeof value === "boolean" || isCertificate(value) ? value : undefined)
  }
}

/** What a connection in memory may be made with. */
export const rtmTransportRules: OptionRules<RtmTransportOptions> = { catalog: anything, token: text }

/** The same for a transport of the Web API. */
export const webTransportRules: OptionRules<WebTransportOptions> = {
  catalog: anything,
  token: text,
  region: text,
  bodyForm: oneOf("flat", "payload")
}
