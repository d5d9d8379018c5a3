import { randomUUID } from "node:crypto"
import { hostname } from "node:os"

/** A name that nobody else has, and that says in which process to look. */
export const memberName = (): string => `${hostname()}:${process.pid}:${randomUUID()}`
