import { apiVocabulary } from "@agent-chat/core/drift"
import { expect, it } from "vitest"
import { Anonymiser } from "./anonymiser.ts"

const made = () => new Anonymiser(apiVocabulary("3.6"))

it.each([
  ["a name", "Zoë Quartz", /^[A-Z][a-z]\S [A-Z][a-z]{5}$/u],
  ["a text with numbers", "Order 4711, please!", /^[A-Z][a-z]{4} \d{4}, [a-z]{6}!$/],
  ["an address of e-mail", "zoe.quartz@acme-corp.com", /^[a-z]{3}\.[a-z]{6}@[a-z]{4}-[a-z]{4}\.example$/],
  ["a telephone number", "+48 600 700 800", /^\+\d\d \d{3} \d{3} \d{3}$/],
  [
    "a UUID",
    "b7eff798-f8df-4364-8059-649c35c9ed0c",
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/
  ],
  ["an id of an event", "K600PKZON8_17", /^[A-Z]\d{3}[A-Z]{5}\d_17$/],
  [
    "a web address",
    "https://shop.example.com/orders/4711.png",
    /^https:\/\/[a-z.]+\.example\/[a-z]{6}\/\d{4}\.png$/
  ],
  ["an IP address", "203.0.113.77", /^198\.51\.100\.\d{1,3}$/]
])("%s gets a stand-in of its shape, always the same one", (_what, text, shape) => {
  const anonymiser = made()
  const standIn = anonymiser.text(text)
  expect(standIn).toMatch(shape)
  expect(standIn).not.toBe(text)
  expect(anonymiser.text(text)).toBe(standIn)
  // Nobody can make a list of stand-ins: each recording has its own.
  expect(made().text(text)).not.toBe(standIn)
})

it("keeps the size of a text, in bytes", () => {
  for (const text of ["Grüße aus Köln", "你好,世界", "hej 👋 hopp", "ł".repeat(300)]) {
    expect(Buffer.byteLength(made().text(text))).toBe(Buffer.byteLength(text))
  }
})

it("keeps the words of the API, moments, numbers and what belongs together", () => {
  const anonymiser = made()
  const payload = {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event: {
      id: "K600PKZON8_4",
      type: "message",
      visibility: "all",
      created_at: "2026-11-26T10:00:00.001000Z",
      text: "My dog is called Rex",
      deleted: false,
      properties: { "my-own-app": { score: 4 } }
    }
  }
  const result = anonymiser.value(payload) as typeof payload
  expect(result).toMatchObject({
    event: { type: "message", visibility: "all", created_at: "2026-11-26T10:00:00.001000Z", deleted: false }
  })
  expect(result.event.id).toBe(`${result.thread_id}_4`)
  expect(JSON.stringify(result)).not.toMatch(/PJ0M|K600|Rex|dog|my-own/)
  expect(Object.values(Object.values(result.event.properties)[0]!)).toEqual([4])
})

it("replaces numbers that say where somebody is, or how to reach them", () => {
  const { latitude, phone, days } = made().value({
    latitude: 52.5163,
    phone: 48600700800,
    days: 3
  }) as Record<string, number>
  expect(latitude).not.toBe(52.5163)
  expect(phone).not.toBe(48600700800)
  expect(days).toBe(3)
})

it("replaces longer numbers where senders choose what is there", () => {
  const standIns = made().value({
    event: {
      type: "custom",
      content: { order: [998_877], total: 5, nested: { id: 123_456 }, weight: 1.532_891 }
    },
    properties: { "my-own-app": { customer: 4_711_471, score: 4 } },
    never_documented: 55_555,
    position: 12_345
  })
  const text = JSON.stringify(standIns)
  expect(text).not.toMatch(/998877|123456|1\.532891|4711471|55555/)
  // A field of the API with a value of the API.
  expect(standIns).toMatchObject({ position: 12_345 })
  expect(text).toMatch(/:4\b/)
})
