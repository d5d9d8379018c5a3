import { runMock } from "./mock.ts"

void runMock(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
