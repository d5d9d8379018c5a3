import { expect, test } from "vitest"
import {
  actionAbout,
  apiErrors,
  disconnectAbout,
  eventAbout,
  scopes,
  systemEvents,
  systemMessages
} from "../about.ts"
import * as actions from "../actions/index.ts"
import * as events from "../events/index.ts"
import { v3_6 } from "../index.ts"
import { systemEventTypes } from "../system-event-types.ts"
import { systemMessageTypes } from "../system-message-types.ts"
import { actionNotes } from "./actions.ts"
import { eventNotes } from "./events.ts"

test("everything in the catalog is explained, and nothing else is", () => {
  expect(Object.keys(actionNotes)).toEqual(Object.keys(v3_6.actions))
  expect(Object.keys(eventNotes)).toEqual(Object.keys(v3_6.events))
  expect(Object.keys(disconnectAbout)).toEqual(v3_6.disconnectRules.map(({ reason }) => reason))
  expect(systemMessages.map(({ type }) => type)).toEqual([...systemMessageTypes])
  expect(systemEvents.map(({ subtype }) => subtype)).toEqual([...systemEventTypes])
})

test("v3.6 documents 23 error types, 14 reasons of a disconnect, 37 system messages and 9 system events", () => {
  expect(apiErrors.filter(({ unlisted }) => unlisted === undefined)).toHaveLength(23)
  expect(Object.values(disconnectAbout).filter(({ unlisted }) => unlisted === undefined)).toHaveLength(14)
  expect(systemMessages).toHaveLength(37)
  expect(systemEvents).toHaveLength(9)
})

test("actions and events name each other", () => {
  for (const { name, triggers } of Object.values(v3_6.actions)) {
    for (const event of [...triggers.push, ...triggers.webhook] as (keyof typeof eventAbout)[]) {
      expect(eventAbout[event].triggeredBy, `${name} causes ${event}`).toContain(name)
    }
    for (const event of triggers.webhook as (keyof typeof eventAbout)[]) {
      expect(v3_6.events[event].via).toContain("webhook")
    }
  }
})

test("what is said of an action and an event holds the facts of the full catalog", () => {
  for (const { name, scopes, scopesEach, triggers } of Object.values(v3_6.actions)) {
    const said = actionAbout[name]
    expect(said).toMatchObject({ scopes, triggers, docs: expect.any(String), category: expect.any(String) })
    expect(said.scopesEach).toEqual(scopesEach)
    expect(said.source).toContain("2026-06-12")
  }
  for (const { name } of Object.values(v3_6.events)) {
    expect(eventAbout[name]).toMatchObject({
      docs: expect.any(String),
      source: expect.stringContaining("2026-06-12")
    })
  }
})

test("the table of scopes has every scope that an action names, once", () => {
  const names = scopes.map(({ scope }) => scope)
  const named = Object.values(v3_6.actions).flatMap((action) => [
    ...action.scopes,
    ...(action.scopesEach ?? [])
  ])
  expect(names).toEqual(expect.arrayContaining(named))
  expect(new Set(names).size).toBe(names.length)
})

test("every fact is that of the action or event it is defined with", () => {
  for (const { name, scopes, scopesWhen, scopesEach, triggers } of Object.values(actions))
    expect(v3_6.actions[name]).toMatchObject(
      JSON.parse(JSON.stringify({ name, scopes, scopesWhen, scopesEach, triggers }))
    )
  for (const { name, docs } of Object.values(actions)) expect(actionAbout[name].docs).toBe(docs)
  for (const { name, docs } of Object.values(events)) expect(eventAbout[name].docs).toBe(docs)
})
