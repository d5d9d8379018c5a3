import { script } from "./script.ts"

/**
 * Makes a group, if there is none of that name.
 * KEYS meta, groups, reads, logs …, parts …
 * ARGV data set, group, number of logs, "new" | "earliest" | milliseconds
 */
export const found = script(
  "found",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
redis.call('ZADD', KEYS[3], text(now), ARGV[2])
if redis.call('HEXISTS', KEYS[2], ARGV[2]) == 1 then return 0 end
local logs, waiting = tonumber(ARGV[3]), 0
for i = 1, logs do
  local log, cursor = KEYS[3 + i], '0-0'
  if ARGV[4] == 'new' then
    local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)
    if last[1] then cursor = last[1][1] end
  elseif ARGV[4] == 'earliest' then waiting = waiting + redis.call('XLEN', log)
  else
    local before = redis.call('XREVRANGE', log, '(' .. ARGV[4], '-', 'COUNT', 1)
    if before[1] then cursor = before[1][1] end
    local from = '(' .. cursor
    while true do
      local some = redis.call('XRANGE', log, from, '+', 'COUNT', 1000)
      waiting = waiting + #some
      if #some < 1000 then break end
      from = '(' .. some[#some][1]
    end
  end
  redis.call('HSET', KEYS[3 + logs + i], 'cursor', cursor)
end
redis.call('HSET', KEYS[2], ARGV[2], text(tonumber(redis.call('HGET', KEYS[1], 'n')) - waiting))
return 1
`
)

/**
 * Takes dead letters to be handed out again.
 * KEYS groups, bell, dead letters, events to hand out again of each partition … · ARGV group, [position, partition, event] …
 */
export const resend = script(
  "resend",
  `
local sent = 0
for at = 2, #ARGV, 3 do
  if redis.call('HDEL', KEYS[3], ARGV[at]) == 1 then
    redis.call('HSET', KEYS[4 + ARGV[at + 1]], ARGV[at], ARGV[at + 2])
    sent = sent + 1
  end
end
if sent > 0 then
  redis.call('HINCRBY', KEYS[1], ARGV[1], -sent)
  redis.call('PUBLISH', KEYS[2], 'again')
end
return sent
`
)

/**
 * Forgets a group, unless it was read since it was found to be expired.
 * KEYS groups, reads, bell, members, dead letters, parts …, again … · ARGV group, group expiry or 0 for at once
 */
export const forget = script(
  "forget",
  `
if ARGV[2] ~= '0' and now - tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0') <= tonumber(ARGV[2]) then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
for i = 4, #KEYS do redis.call('DEL', KEYS[i]) end
redis.call('PUBLISH', KEYS[3], 'balance')
return 1
`,
  "allow-oom"
)
