// Everything that is written is written by one of the scripts in this folder, so that it happens whole or not at all. Times are
// those of Redis. Numbers beyond 2^53 do not occur; large ones are formatted by hand, as Lua would write them with an exponent.

/** A script, as it is sent to Redis. */
export interface Script {
  readonly name: string
  readonly source: string
}

const prelude = `local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local function text(number) return string.format('%.0f', number) end
local function same_data(meta, id)
  if redis.call('HGET', meta, 'id') ~= id then return redis.error_reply('VANISHED the data set is another one: Redis was emptied, or another Redis answers') end
end
`

/** `allow-oom`: what frees memory, or keeps what is there, works while Redis takes nothing new. */
export const script = (name: string, body: string, flags = ""): Script => ({
  name,
  source: `#!lua${flags === "" ? "" : ` flags=${flags}`}\n${prelude}${body}`
})
