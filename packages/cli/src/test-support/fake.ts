import { getCACertificates, setDefaultCACertificates } from "node:tls"
import { FakeLiveChat, type StartOptions } from "@agent-chat/testing"

const usual = getCACertificates("default")

/** A fake that takes TLS, and is trusted by this process. Its address for commands is `secureWebUrl`. */
export const startFake = async (
  options: StartOptions = {}
): Promise<FakeLiveChat & { readonly secureWebUrl: string }> => {
  const fake = await FakeLiveChat.start({ tls: true, ...options })
  // That of the fake before has the same name, and would be taken for this one.
  setDefaultCACertificates([...usual, fake.certificate!])
  return fake as FakeLiveChat & { readonly secureWebUrl: string }
}
