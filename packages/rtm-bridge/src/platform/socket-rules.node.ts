import type { OptionRule, OptionRules } from "@agent-chat/core/options"
import type { SocketOptions } from "./socket.ts"

const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

const headers: OptionRule = {
  expected: "an object of header names and texts, without line breaks",
  read: (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([name, each]) => headerName.test(name) && typeof each === "string" && headerValue.test(each)
    )
      ? value
      : undefined
}

const agent: OptionRule = {
  expected: "an http.Agent or https.Agent",
  read: (value) => (typeof value === "object" && value !== null ? value : undefined)
}

const isCertificate = (value: unknown): boolean => typeof value === "string" || ArrayBuffer.isView(value)

const ca: OptionRule = {
  expected: "a certificate as PEM, or several",
  read: (value) =>
    isCertificate(value) || (Array.isArray(value) && value.every(isCertificate)) ? value : undefined
}

/** What the options of a socket take. */
export const socketRules: OptionRules<SocketOptions> = { headers, agent, ca }
