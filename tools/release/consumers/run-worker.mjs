// Calls a worker's handler once: node run-worker.mjs <module> <token> <web> <rtm>
const [module, token, webUrl, rtmUrl] = process.argv.slice(2)
const { default: worker } = await import(module)
const response = await worker.fetch(new Request("https://worker.example/"), { token, webUrl, rtmUrl })
console.log(await response.text())
