import { useState } from "preact/hooks"
import { AutoIcon, MoonIcon, SunIcon } from "./icons.tsx"

const themes = ["auto", "light", "dark"] as const
type Theme = (typeof themes)[number]

const key = "agent-chat-mock.theme"

const kept = (): Theme => {
  try {
    const value = localStorage.getItem(key)
    return themes.find((theme) => theme === value) ?? "auto"
  } catch {
    return "auto"
  }
}

const put = (theme: Theme): void => {
  if (theme === "auto") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    // A browser that keeps nothing forgets this as well.
  }
}

/** Before anything is drawn. */
export const applyTheme = (): void => put(kept())

const icons = { auto: AutoIcon, light: SunIcon, dark: MoonIcon }
const names = { auto: "as the system", light: "light", dark: "dark" }

export const ThemeSwitch = () => {
  const [theme, setTheme] = useState(kept)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!
  const Icon = icons[theme]
  const label = `Colours: ${names[theme]}. Change to ${names[next]}`
  const change = (): void => {
    put(next)
    setTheme(next)
  }
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={change}>
      <Icon />
    </button>
  )
}
