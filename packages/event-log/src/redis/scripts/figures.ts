import { script } from "./script.ts"

/** Of so many events of a partition that are to be handed out once more is looked which is the oldest. */
const mostAgain = 1_000

/**
 * How a group is, without reading the events. What a member had that has died is in nobody's hand.
 * KEYS meta, groups, members, dead letters, logs …, parts …, events to hand out again … · ARGV group, number of logs
 * Answers { pending, age of the oldest, in hand, repeated, dead, members, owner of each partition or empty }, nothing where
 * there is no such group.
 */
export const groupFigures = script(
  "groupFigures",
  `
local logs, progress = tonumber(ARGV[2]), redis.call('HGET', KEYS[2], ARGV[1])
if not progress then return {} end
local oldest, out, repeated, owners = now, 0, 0, {}
local function look(position)
  oldest = math.min(oldest, tonumber(string.match(position, '^%d+')))
end
for i = 1, logs do
  local part = KEYS[4 + logs + i]
  local owned = redis.call('HMGET', part, 'owner', 'until', 'cursor')
  local is_owned = owned[1] and owned[1] ~= '' and tonumber(owned[2]) >= now
  owners[i] = is_owned and owned[1] or ''
  local first = redis.call('XRANGE', KEYS[4 + i], '(' .. (owned[3] or '0-0'), '+', 'COUNT', 1)
  if first[1] then look(first[1][1]) end
  local again = redis.call('HRANDFIELD', KEYS[4 + 2 * logs + i], ${mostAgain})
  for j = 1, #again do look(again[j]) end
  local fields = redis.call('HKEYS', part)
  for j = 1, #fields do
    if string.sub(fields[j], 1, 2) == 't:' then
      if is_owned then out = out + 1 end
      if tonumber(redis.call('HGET', part, fields[j])) > 1 then repeated = repeated + 1 end
    end
  end
end
local pending = math.max(0, tonumber(redis.call('HGET', KEYS[1], 'n') or '0') - tonumber(progress))
local dead, members = redis.call('HLEN', KEYS[4]), redis.call('ZCOUNT', KEYS[3], text(now), '+inf')
return { pending, now - oldest, out, repeated, dead, members, owners }
`,
  "no-writes"
)

/**
 * What waits to be joined, and who joins.
 * KEYS lead, inbox · Answers { who leads or empty, waiting, age of the oldest }
 */
export const inboxFigures = script(
  "inboxFigures",
  `
local found = redis.call('HMGET', KEYS[1], 'owner', 'until', 'checkpoint', 'done')
local leads = found[1] and found[1] ~= '' and tonumber(found[2]) >= now
local checkpoint = found[3] or '0-0'
local waiting = redis.call('XLEN', KEYS[2])
-- The record at the checkpoint itself is kept.
if checkpoint ~= '0-0' then waiting = waiting - #redis.call('XRANGE', KEYS[2], checkpoint, checkpoint) end
if found[4] then waiting = waiting - #cjson.decode(found[4]) end
local first = redis.call('XRANGE', KEYS[2], '(' .. checkpoint, '+', 'COUNT', 1)
local age = 0
if waiting > 0 and first[1] then age = math.max(0, now - tonumber(string.match(first[1][1], '^%d+'))) end
return { leads and found[1] or '', math.max(0, waiting), age }
`,
  "no-writes"
)
