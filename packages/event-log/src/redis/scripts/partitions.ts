import { script } from "./script.ts"

/**
 * A sign of life of a member: keeps the partitions it has, and takes free ones up to its share.
 * KEYS meta, members, reads, groups, parts …
 * ARGV data set, group, member, lease, where to begin looking, epochs held or empty …
 * Answers { members, by how many it has too many, [partition, "held" | "lost" | epoch, taken over, fields …] … }
 */
export const balance = script(
  "balance",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
if redis.call('HEXISTS', KEYS[4], ARGV[2]) == 0 then return redis.error_reply('GONE the group was forgotten') end
local ends = text(now + tonumber(ARGV[4]))
redis.call('ZADD', KEYS[3], text(now), ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', '(' .. text(now))
redis.call('ZADD', KEYS[2], ends, ARGV[3])
local members, parts = redis.call('ZCARD', KEYS[2]), #KEYS - 4
local share, held, out = math.ceil(parts / members), 0, {}
for i = 1, parts do
  local epoch = ARGV[5 + i]
  if epoch ~= '' then
    local owned = redis.call('HMGET', KEYS[4 + i], 'owner', 'epoch')
    if owned[1] == ARGV[3] and owned[2] == epoch then
      redis.call('HSET', KEYS[4 + i], 'until', ends)
      held = held + 1
    else out[#out + 1] = { i - 1, 'lost' } end
  end
end
for j = 0, parts - 1 do
  local i = (j + tonumber(ARGV[5])) % parts + 1
  if held >= share then break end
  if ARGV[5 + i] == '' then
    local key = KEYS[4 + i]
    local owned = redis.call('HMGET', key, 'owner', 'until', 'epoch')
    local isTaken = owned[1] and owned[1] ~= ''
    if not isTaken or tonumber(owned[2]) < now then
      local epoch = text(math.max(tonumber(owned[3] or '0') + 1, now))
      local fields = redis.call('HGETALL', key)
      redis.call('HSET', key, 'owner', ARGV[3], 'epoch', epoch, 'until', ends)
      held = held + 1
      out[#out + 1] = { i - 1, epoch, isTaken and owned[1] ~= ARGV[3] and 1 or 0, fields }
    end
  end
end
return { members, held - share, out }
`,
  "allow-oom"
)

/**
 * What an owner does with its partition: events are done with, and others are handed out, each with its attempt marked before.
 * KEYS part, groups, meta, events to hand out again, dead letters, log
 * ARGV data set, group, epoch, whether what is handed out may not be there any more, cursor or empty, number of events done, of
 *   fields to remove, of texts to remember, of events to hand out, of dead letters; [position, "in" the cursor | "beyond" it |
 *   "again"] …; fields …; [field, text] …; [position, "first" | "again", attempt] …; [position, letter] …
 * Sent twice it changes nothing, as only the owner counts attempts.
 */
export const turn = script(
  "turn",
  `
local gone = same_data(KEYS[3], ARGV[1])
if gone then return gone end
local part, again, log = KEYS[1], KEYS[4], KEYS[6]
if redis.call('HGET', part, 'epoch') ~= ARGV[3] then return redis.error_reply('FENCED another one owns the partition') end
local done, fields, texts, hands, letters =
  tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10])
local at, finished = 11, 0
if ARGV[4] == '1' then
  local from = at + 2 * done + fields + 2 * texts
  for i = from, from + 3 * hands - 3, 3 do
    local is_here
    if ARGV[i + 1] == 'again' then is_here = redis.call('HEXISTS', again, ARGV[i]) == 1
    else is_here = #redis.call('XRANGE', log, ARGV[i], ARGV[i]) > 0 end
    if not is_here then return redis.error_reply('FENCED a server has taken over that lacks what was read') end
  end
end
for _ = 1, done do
  finished = finished + redis.call('HDEL', part, 't:' .. ARGV[at])
  if ARGV[at + 1] == 'beyond' then redis.call('HSET', part, 'a:' .. ARGV[at], '1')
  elseif ARGV[at + 1] == 'again' then redis.call('HDEL', again, ARGV[at]) end
  at = at + 2
end
for _ = 1, fields do
  redis.call('HDEL', part, ARGV[at])
  at = at + 1
end
for _ = 1, texts do
  redis.call('HSET', part, ARGV[at], ARGV[at + 1])
  at = at + 2
end
if ARGV[5] ~= '' then redis.call('HSET', part, 'cursor', ARGV[5]) end
if finished > 0 then redis.call('HINCRBY', KEYS[2], ARGV[2], finished) end
for _ = 1, hands do
  redis.call('HSET', part, 't:' .. ARGV[at], ARGV[at + 2])
  at = at + 3
end
for _ = 1, letters do
  redis.call('HSET', KEYS[5], ARGV[at], ARGV[at + 1])
  at = at + 2
end
return 1
`,
  "allow-oom"
)

/**
 * Whether a group is done with everything before a position.
 * KEYS logs …, parts … · ARGV position, number of logs
 */
export const isDoneBefore = script(
  "isDoneBefore",
  `
local logs = tonumber(ARGV[2])
for i = 1, logs do
  local cursor = redis.call('HGET', KEYS[logs + i], 'cursor') or '0-0'
  if #redis.call('XRANGE', KEYS[i], '(' .. cursor, '(' .. ARGV[1], 'COUNT', 1) > 0 then return 0 end
end
return 1
`,
  "no-writes"
)

/**
 * Gives partitions back, so that the next one need not wait. The old epochs are worth nothing from now on.
 * KEYS members, bell, parts … · ARGV member, whether it leaves, epochs …
 */
export const release = script(
  "release",
  `
if ARGV[2] == '1' then redis.call('ZREM', KEYS[1], ARGV[1]) end
for i = 3, #KEYS do
  local owned = redis.call('HMGET', KEYS[i], 'owner', 'epoch')
  if owned[1] == ARGV[1] and owned[2] == ARGV[i] then
    redis.call('HSET', KEYS[i], 'owner', '', 'until', '0', 'epoch', text(tonumber(ARGV[i]) + 1))
  end
end
redis.call('PUBLISH', KEYS[2], 'balance')
return 1
`,
  "allow-oom"
)
