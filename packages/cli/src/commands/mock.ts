import { runMock } from "@agent-chat/testing/mock"
import type { ExitCode } from "../service/failure.ts"

/** `agent-chat mock`: the LiveChat on this machine, with all its options. */
export const mock = async (words: readonly string[]): Promise<ExitCode> =>
  (await runMock(words, "agent-chat mock")) as ExitCode
