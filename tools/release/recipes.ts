// The recipes of the guide, each followed word for word in an empty folder.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Smoke } from "./consumer.ts"
import { type Recipe, recipesOf } from "./recipe.ts"
import { provers } from "./recipe-provers.ts"
import { Site } from "./recipe-site.ts"
import { installedRuntime } from "./runtimes.ts"

const guide = new URL("../../docs/recipes.md", import.meta.url)

export const readRecipes = (): Recipe[] => recipesOf(readFileSync(guide, "utf8"))

/** Recipes for another runtime than Node. */
const needs: Readonly<Record<string, "Deno" | "Bun">> = { deno: "Deno", bun: "Bun" }

/** What has just been released is as good as the rest: Deno leaves out what is younger than a day. */
const settings: Readonly<Record<string, string>> = { deno: '{ "minimumDependencyAge": 0 }\n' }

/** Does what a recipe says. Resolves to a reason when its end could not be looked at. */
const prove = async (
  { name, steps }: Recipe,
  path: string,
  env: NodeJS.ProcessEnv
): Promise<string | void> => {
  await using site = await Site.open(path, env)
  const ownSettings = settings[name]
  if (ownSettings !== undefined) site.write(`${name}.json`, ownSettings)
  const prover = provers[name]
  if (prover === undefined) return await site.follow(steps)
  const last = steps.at(-1)
  const line = last?.kind === "type" ? last.line : ""
  await site.follow(line === "" ? steps : steps.slice(0, -1))
  return await prover(site, line)
}

/** `only` names those that are wanted, all unless it does. */
export const followRecipes = async (
  { report, folder, env }: Smoke,
  only: readonly string[] = []
): Promise<void> => {
  const wanted = readRecipes().filter(({ name }) => only.length === 0 || only.includes(name))
  await Promise.all(
    wanted.map(async (recipe) => {
      const name = `recipe: ${recipe.name}`
      const runtime = needs[recipe.name]
      if (runtime !== undefined && installedRuntime(runtime) === undefined)
        return report.skip(name, "there is no binary for this platform")
      const reason = await report.check(name, () => prove(recipe, join(folder, "recipes", recipe.name), env))
      if (reason !== undefined) report.skip(`${name}, its end`, reason)
    })
  )
}
