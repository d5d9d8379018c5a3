import { script } from "./script.ts"

/**
 * Forgets what is too old, and groups that nobody has read for too long. What a group has not handled is kept.
 * KEYS meta, groups, reads, facts, state, untils, logs …
 * ARGV data set, retention, window, group expiry, number of groups looked at; group, cursors of all its partitions …
 * Answers the groups that have expired.
 */
export const tidy = script(
  "tidy",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
local logs = #KEYS - 6
local lowest = {}
for i = 1, logs do lowest[i] = text(now - tonumber(ARGV[2])) .. '-0' end
local function time(position) return tonumber(string.match(position, '^%d+')) end
local function count(position) return tonumber(string.match(position, '%d+$')) end
local function is_before(one, other)
  if time(one) ~= time(other) then return time(one) < time(other) end
  return count(one) < count(other)
end
local at, expired, known = 6, {}, 0
for _ = 1, tonumber(ARGV[5]) do
  local group = ARGV[at]
  known = known + redis.call('HEXISTS', KEYS[2], group)
  if now - tonumber(redis.call('ZSCORE', KEYS[3], group) or '0') > tonumber(ARGV[4]) then expired[#expired + 1] = group
  else
    for i = 1, logs do
      if is_before(ARGV[at + i], lowest[i]) then lowest[i] = ARGV[at + i] end
    end
  end
  at = at + 1 + logs
end
-- A group that was made meanwhile has not been looked at: next time.
if known < redis.call('HLEN', KEYS[2]) then return {} end
for i = 1, logs do redis.call('XTRIM', KEYS[6 + i], 'MINID', '~', lowest[i]) end
redis.call('XTRIM', KEYS[4], 'MINID', '~', text(now - tonumber(ARGV[3])) .. '-0')
local old = redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', '(' .. text(now), 'LIMIT', 0, 1000)
for i = 1, #old do
  redis.call('HDEL', KEYS[5], old[i])
  redis.call('ZREM', KEYS[6], old[i])
end
return expired
`,
  "allow-oom"
)
