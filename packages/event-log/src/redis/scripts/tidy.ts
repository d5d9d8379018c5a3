import { script } from "./script.ts"

/**
 * Forgets some of what is too old, and finds groups that nobody has read for too long. What a group has not handled is kept.
 * KEYS meta, groups, reads, facts, state, untils, logs …, parts of the first group …, of the second …
 * ARGV data set, number of logs, most entries of each key, group expiry, retention, window, groups …
 * Answers how many entries were forgotten, and the groups.
 */
export const tidy = script(
  "tidy",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
local logs, most = tonumber(ARGV[2]), tonumber(ARGV[3])
local function split(position)
  local time, count = string.match(position, '^(%d+)-(%d+)$')
  return tonumber(time), tonumber(count)
end
local function is_before(one, other)
  local time, count = split(one)
  local other_time, other_count = split(other)
  if time ~= other_time then return time < other_time end
  return count < other_count
end
local function trim(key, lowest)
  return redis.call('XTRIM', key, 'MINID', '~', lowest, 'LIMIT', most)
end
local lowest, expired, known = {}, {}, 0
for i = 1, logs do lowest[i] = text(math.max(0, now - tonumber(ARGV[5]))) .. '-0' end
for g = 7, #ARGV do
  known = known + redis.call('HEXISTS', KEYS[2], ARGV[g])
  if now - tonumber(redis.call('ZSCORE', KEYS[3], ARGV[g]) or '0') > tonumber(ARGV[4]) then expired[#expired + 1] = ARGV[g]
  else
    for i = 1, logs do
      local cursor = redis.call('HGET', KEYS[6 + logs * (g - 6) + i], 'cursor') or '0-0'
      if is_before(cursor, lowest[i]) then lowest[i] = cursor end
    end
  end
end
-- A group that was made meanwhile was not named: next time.
if known < redis.call('HLEN', KEYS[2]) then return { 0, {} } end
local removed = trim(KEYS[4], text(math.max(0, now - tonumber(ARGV[6]))) .. '-0')
for i = 1, logs do removed = removed + trim(KEYS[6 + i], lowest[i]) end
local old = redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', '(' .. text(now), 'LIMIT', 0, most)
for i = 1, #old do
  redis.call('HDEL', KEYS[5], old[i])
  redis.call('ZREM', KEYS[6], old[i])
end
return { removed + #old, expired }
`,
  "allow-oom"
)
