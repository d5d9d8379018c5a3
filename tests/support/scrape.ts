import type { IncomingMessage, ServerResponse } from "node:http"
import type { Meter } from "@opentelemetry/api"
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus"
import { MeterProvider } from "@opentelemetry/sdk-metrics"

/** What Prometheus gets of one process: values by name, with the labels that ours have, as `name{group="bot"}`. */
export type Scraped = Readonly<Record<string, number>>

/** The meter of a process, and what Prometheus reads of it. */
export const makeScrape = (): { readonly meter: Meter; readonly scrape: () => Promise<Scraped> } => {
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true })
  const provider = new MeterProvider({ readers: [exporter] })
  const read = (): Promise<string> =>
    new Promise((resolve) => {
      const response = { setHeader: () => {}, end: (text: string) => resolve(text) }
      exporter.getMetricsRequestHandler({} as IncomingMessage, response as unknown as ServerResponse)
    })
  return {
    meter: provider.getMeter("@agent-chat/core"),
    scrape: async () => {
      const samples = (await read()).split("\n").filter((line) => line !== "" && !line.startsWith("#"))
      return Object.fromEntries(
        samples.map((line) => [
          line.slice(0, line.lastIndexOf(" ")),
          Number(line.slice(line.lastIndexOf(" ")))
        ])
      )
    }
  }
}
