import { FakeLiveChat } from "@agent-chat/testing"

/** What describes the fake to other languages: the file in its package, and where it tells the same. */
const files = ["openapi.json", "world.schema.json"]

/** Path from the repository's root, and text, of what describes the fake to other languages. */
export const fakeFiles = async (): Promise<[string, string][]> => {
  await using fake = await FakeLiveChat.start()
  return await Promise.all(
    files.map(async (name): Promise<[string, string]> => {
      const response = await fetch(`${fake.webUrl}/_fake/${name}`)
      return [`packages/testing/${name}`, JSON.stringify(await response.json(), undefined, 2)]
    })
  )
}
