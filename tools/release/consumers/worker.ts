import { converse, type Service } from "./typed.js"

export default {
  fetch: async (_request: Request, env: Service): Promise<Response> => new Response(await converse(env))
}
