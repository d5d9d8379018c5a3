import type { Board, FakeControls } from "../controls/controls.ts"
import type { Fields } from "../service/json.ts"
import type { Schema } from "../service/schema.ts"

/** Where a fake can be reached. */
export interface Addresses {
  readonly web_url: string
  /** By the name of the version. */
  readonly rtm_urls: Readonly<Record<string, string>>
  readonly page_url?: string
  readonly secure_web_url?: string
  readonly secure_rtm_urls?: Readonly<Record<string, string>>
}

/** What an endpoint works with. */
export interface RouteContext<Body = Fields> {
  readonly fake: FakeControls
  readonly board: Board
  readonly addresses: Addresses
  /** Differs from start to start. */
  readonly run: string
  /** The parts of the path in braces. */
  readonly ids: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  /** Checked against the schema. */
  readonly body: Body
  /** The body as it came, where the endpoint takes a file. */
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
}

/** One control endpoint. */
export interface Route<Body = Fields> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  /** Parts in braces are ids. */
  readonly path: string
  readonly summary: string
  readonly query?: Readonly<Record<string, Schema>>
  /** Of a JSON object; the endpoint takes none unless set. */
  readonly body?: Schema
  /** It takes a file in place of JSON. */
  readonly isUpload?: true
  /** What is answered with status 200. */
  readonly answer: Schema
  readonly run: (context: RouteContext<Body>) => unknown
}

/** An endpoint whose body its schema describes. */
export const route = <Body = Fields>(described: Route<Body>): Route =>
  // The schema is checked before the endpoint runs.
  described as unknown as Route
