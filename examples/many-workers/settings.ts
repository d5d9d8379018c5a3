/** What a process of this example is told, in its environment. */
export interface Settings {
  readonly name: string
  readonly token: string
  readonly webUrl: string | undefined
  readonly rtmUrl: string | undefined
  readonly log: { readonly url: string; readonly namespace: string; readonly lease: number }
  readonly secrets: Readonly<Record<string, string>>
  readonly pathToken: string
  readonly port: number
}

export const settings = (): Settings => JSON.parse(process.env["MANY_WORKERS"] ?? "") as Settings
