// `workerd test` calls this once and then ends.
import { converse, type Service } from "./typed.js"

export default {
  test: async (_controller: unknown, env: Service): Promise<void> => console.log(await converse(env))
}
