import { type AnyCatalog, ConfigurationError, type OptionsOf } from "@agent-chat/core"
import { type EffectClient, effectClient } from "@agent-chat/core/effect"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { createWebApi, type WebApiOptions } from "./web-api.ts"

/** A client of the Web API whose calls are Effects. */
export type WebApiClient<C extends AnyCatalog> = EffectClient<C, "web">

/** Stands for the Web API of a catalog among the requirements of an Effect. */
export interface WebApi<out C extends AnyCatalog> {
  readonly "~agent-chat/web-api": C
}

/** The service of a catalog's Web API, and its layer. */
export interface WebApiService<C extends AnyCatalog> extends Context.Service<WebApi<C>, WebApiClient<C>> {
  /** Makes the client when the layer is built, and closes it with the layer's scope. */
  layer(options: OptionsOf<C, WebApiOptions>): Layer.Layer<WebApi<C>, ConfigurationError>
}

/**
 * Makes a client that is closed with its scope.
 *
 * @throws ConfigurationError in the error channel, when an option is wrong
 */
export const makeWebApi = <C extends AnyCatalog>(
  catalog: C,
  options: OptionsOf<NoInfer<C>, WebApiOptions>
): Effect.Effect<WebApiClient<C>, ConfigurationError, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.try({
        try: () => createWebApi(catalog, options),
        catch: (error) => {
          if (error instanceof ConfigurationError) return error
          throw error
        }
      }),
      (client) => Effect.promise(() => client.close())
    ),
    (client) => effectClient(client)
  )

/**
 * The Web API of a catalog as a service. Give `key` when one program talks to several accounts.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { webApi } from "@agent-chat/web-api/effect"
 * import * as Effect from "effect/Effect"
 *
 * const Chat = webApi(v3_6)
 * const program = Effect.gen(function* () {
 *   const chat = yield* Chat
 *   return yield* chat.get_chat({ chat_id: "PJ0MRSHTDG" })
 * })
 * const runnable = Effect.provide(program, Chat.layer({ token: "dal:token" }))
 * ```
 */
export const webApi = <C extends AnyCatalog>(
  catalog: C,
  key = `@agent-chat/web-api/${catalog.version}`
): WebApiService<C> => {
  const service = Context.Service<WebApi<C>, WebApiClient<C>>(key)
  return Object.assign(service, {
    layer: (options: OptionsOf<C, WebApiOptions>) => Layer.effect(service, makeWebApi(catalog, options))
  })
}
