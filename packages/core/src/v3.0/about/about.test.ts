import { expect, test } from "vitest"
import { actionAbout, apiErrors, disconnectAbout, eventAbout, systemMessages } from "../about.ts"
import * as actions from "../actions/index.ts"
import * as events from "../events/index.ts"
import { v3_0 } from "../index.ts"
import { systemMessageTypes } from "../system-message-types.ts"
import { actionNotes } from "./actions.ts"
import { eventNotes } from "./events.ts"

test("everything in the catalog is explained, and nothing else is", () => {
  expect(Object.keys(actionNotes)).toEqual(Object.keys(v3_0.actions))
  expect(Object.keys(eventNotes)).toEqual(Object.keys(v3_0.events))
  expect(Object.keys(disconnectAbout)).toEqual(v3_0.disconnectRules.map(({ reason }) => reason))
  expect(systemMessages.map(({ type }) => type)).toEqual([...systemMessageTypes])
})

test("v3.0 documents 12 error types, 13 reasons of a disconnect and 35 system messages", () => {
  expect(apiErrors.filter(({ unlisted }) => unlisted === undefined)).toHaveLength(12)
  expect(Object.values(disconnectAbout).filter(({ unlisted }) => unlisted === undefined)).toHaveLength(13)
  expect(systemMessages.filter(({ when }) => !when.includes("samples"))).toHaveLength(35)
})

test("actions and events name each other", () => {
  for (const { name, triggers } of Object.values(v3_0.actions)) {
    for (const event of [...triggers.push, ...triggers.webhook] as (keyof typeof eventAbout)[]) {
      expect(eventAbout[event].triggeredBy).toContain(name)
    }
    for (const event of triggers.webhook as (keyof typeof eventAbout)[]) {
      expect(v3_0.events[event].via).toContain("webhook")
    }
  }
})

test("what is said of an action and an event holds the facts of the full catalog", () => {
  for (const { name, scopes, scopesWhen, triggers } of Object.values(v3_0.actions)) {
    const said = actionAbout[name]
    expect(said).toMatchObject({ scopes, triggers, docs: expect.any(String), category: expect.any(String) })
    expect(said.scopesWhen).toEqual(scopesWhen)
  }
  for (const { name } of Object.values(v3_0.events)) {
    expect(eventAbout[name]).toMatchObject({ docs: expect.any(String), source: expect.any(String) })
  }
})

test("every fact is that of the action or event it is defined with", () => {
  for (const { name, scopes, scopesWhen, scopesEach, triggers } of Object.values(actions))
    expect(v3_0.actions[name]).toMatchObject(
      JSON.parse(JSON.stringify({ name, scopes, scopesWhen, scopesEach, triggers }))
    )
  for (const { name, docs } of Object.values(actions)) expect(actionAbout[name].docs).toBe(docs)
  for (const { name, docs } of Object.values(events)) expect(eventAbout[name].docs).toBe(docs)
})
