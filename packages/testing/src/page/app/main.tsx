import { render } from "preact"
import { App } from "./app.tsx"
import { Desk } from "./desk.ts"
import { applyTheme } from "./theme.tsx"

applyTheme()
const desk = new Desk()
desk.start()
render(<App desk={desk} />, document.body)
