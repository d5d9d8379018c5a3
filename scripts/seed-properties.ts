// Property-based tests try the same values in every run, so that a red build is about the change that caused it.
// FAST_CHECK_SEED=random tries others; any other value is a seed to repeat.
import { configureGlobal } from "fast-check"

const seed = process.env["FAST_CHECK_SEED"] ?? "1"
if (seed !== "random") configureGlobal({ seed: Number(seed) })
