import { converse } from "./typed.js"

const [token = "", webUrl = "", rtmUrl = ""] = process.argv.slice(2)
console.log(await converse({ token, webUrl, rtmUrl }))
