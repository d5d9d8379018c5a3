// Everything that is written is written by one of these scripts, so that it happens whole or not at all. Times are those of
// Redis. Numbers beyond 2^53 do not occur; large ones are formatted by hand, as Lua would write them with an exponent.

/** A script, as it is sent to Redis. */
export interface Script {
  readonly name: string
  readonly source: string
}

/** `allow-oom`: what frees memory, or keeps what is there, works while Redis takes nothing new. */
const script = (name: string, body: string, flags = ""): Script => ({
  name,
  source: `#!lua${flags === "" ? "" : ` flags=${flags}`}\n${prelude}${body}`
})

const prelude = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local function text(number) return string.format('%.0f', number) end
local function same_data(meta, id)
  if redis.call('HGET', meta, 'id') ~= id then return redis.error_reply('VANISHED the data set is another one') end
end
`

/**
 * Finds out what the namespace holds, and founds it where it holds nothing.
 * KEYS meta · ARGV format, partitions, id for a new one
 */
export const open = script(
  "open",
  `
local isNew = redis.call('HSETNX', KEYS[1], 'id', ARGV[3])
if isNew == 1 then
  redis.call('HSET', KEYS[1], 'format', ARGV[1], 'partitions', ARGV[2], 'n', '0', 'ms', text(now), 'created', text(now))
end
local found = redis.call('HMGET', KEYS[1], 'id', 'format', 'partitions')
return { found[1], found[2], found[3], isNew, text(now) }
`
)

/**
 * Appends events and writes what is committed with them.
 * KEYS meta, lead, state, groups, reads, inbox, nonce, bell, facts, untils, logs …, ids of the drafts that have one …
 * ARGV data set, epoch, nonce, capacity, group expiry, window, number of logs, checkpoint, done, number of texts to set, of
 *   texts to drop, of drafts, for how long the nonce is remembered; [name, text, until] …; names …; [log, has id, body, fact] …
 * Answers positions, that of the first copy behind a `=`.
 */
export const append = script(
  "append",
  `
local meta, lead, state, groups, reads = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local inbox, nonce, bell, facts, untils = KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
local gone = same_data(meta, ARGV[1])
if gone then return gone end
local epoch = ARGV[2]
if epoch ~= '' then
  if redis.call('HGET', lead, 'epoch') ~= epoch then return redis.error_reply('FENCED another one leads') end
  if redis.call('HGET', lead, 'nonce') == ARGV[3] then return cjson.decode(redis.call('HGET', lead, 'result')) end
else
  local earlier = redis.call('GET', nonce)
  if earlier then return cjson.decode(earlier) end
end
local counted, drafts = tonumber(redis.call('HGET', meta, 'n')), tonumber(ARGV[12])
if drafts > 0 then
  local progress = redis.call('HGETALL', groups)
  for i = 1, #progress, 2 do
    if counted - tonumber(progress[i + 1]) >= tonumber(ARGV[4]) then
      local read = tonumber(redis.call('ZSCORE', reads, progress[i]) or '0')
      if now - read < tonumber(ARGV[5]) then return redis.error_reply('FULL the group ' .. progress[i] .. ' is too far behind') end
    end
  end
end
local at = 14
for _ = 1, tonumber(ARGV[10]) do
  redis.call('HSET', state, ARGV[at], ARGV[at + 1])
  if ARGV[at + 2] == '' then redis.call('ZREM', untils, ARGV[at])
  else redis.call('ZADD', untils, ARGV[at + 2], ARGV[at]) end
  at = at + 3
end
for _ = 1, tonumber(ARGV[11]) do
  redis.call('HDEL', state, ARGV[at])
  redis.call('ZREM', untils, ARGV[at])
  at = at + 1
end
local ms = math.max(now, tonumber(redis.call('HGET', meta, 'ms')))
local id = 10 + tonumber(ARGV[7])
local result, touched, rung = {}, {}, {}
for i = 1, drafts do
  local log, known = ARGV[at], false
  if ARGV[at + 1] == '1' then
    id = id + 1
    known = redis.call('GET', KEYS[id])
  end
  if known then result[i] = '=' .. known
  else
    counted = counted + 1
    local position = text(ms) .. '-' .. text(counted)
    redis.call('XADD', KEYS[11 + log], position, 'e', ARGV[at + 2])
    if ARGV[at + 3] ~= '' then redis.call('XADD', facts, position, 'f', ARGV[at + 3]) end
    if ARGV[at + 1] == '1' then redis.call('SET', KEYS[id], position, 'PX', ARGV[6]) end
    result[i] = position
    if not touched[log] then
      touched[log] = true
      rung[#rung + 1] = log
    end
  end
  at = at + 4
end
redis.call('HSET', meta, 'n', text(counted), 'ms', text(ms))
if epoch ~= '' then
  redis.call('HSET', lead, 'nonce', ARGV[3], 'result', cjson.encode(result), 'checkpoint', ARGV[8], 'done', ARGV[9])
  redis.call('XTRIM', inbox, 'MINID', ARGV[8])
else redis.call('SET', nonce, cjson.encode(result), 'PX', ARGV[13]) end
if #rung > 0 then redis.call('PUBLISH', bell, 'log:' .. table.concat(rung, ',')) end
return result
`
)

/**
 * Writes down what was seen.
 * KEYS meta, inbox, nonce, bell · ARGV data set, capacity, sightings …
 */
export const record = script(
  "record",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end
if redis.call('XLEN', KEYS[2]) >= tonumber(ARGV[2]) then return redis.error_reply('FULL the inbox is too long') end
for i = 3, #ARGV do redis.call('XADD', KEYS[2], '*', 's', ARGV[i]) end
redis.call('SET', KEYS[3], '1', 'PX', '600000')
redis.call('PUBLISH', KEYS[4], 'inbox')
return 1
`
)

/**
 * Takes the lead, or keeps it.
 * KEYS meta, lead · ARGV data set, owner, lease, epoch that is held
 */
export const lead = script(
  "lead",
  `
local gone = same_data(KEYS[1], ARGV[1])
if gone then return gone end
local found = redis.call('HMGET', KEYS[2], 'owner', 'until', 'epoch')
local owner, ends, epoch = found[1], tonumber(found[2] or '0'), tonumber(found[3] or '0')
if ARGV[4] ~= '' then
  if owner ~= ARGV[2] or text(epoch) ~= ARGV[4] then return { '' } end
elseif owner and owner ~= '' and ends >= now then return { '', text(ends - now) }
else
  epoch = math.max(epoch + 1, now)
  redis.call('HSET', KEYS[2], 'owner', ARGV[2], 'epoch', text(epoch))
  redis.call('HINCRBY', KEYS[2], 'leads', 1)
end
redis.call('HSET', KEYS[2], 'until', text(now + tonumber(ARGV[3])))
local rest = redis.call('HMGET', KEYS[2], 'checkpoint', 'done')
return { text(epoch), rest[1] or '', rest[2] or '', text(now) }
`,
  "allow-oom"
)

/**
 * Gives the lead back: the next one need not wait. The old epoch is worth nothing from now on.
 * KEYS lead, bell · ARGV owner, epoch
 */
export const resign = script(
  "resign",
  `
local found = redis.call('HMGET', KEYS[1], 'owner', 'epoch')
if found[1] ~= ARGV[1] or found[2] ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'owner', '', 'until', '0', 'epoch', text(tonumber(ARGV[2]) + 1))
redis.call('PUBLISH', KEYS[2], 'lead')
return 1
`,
  "allow-oom"
)

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
      out[#out + 1] = { i - 1, epoch, isTaken and 1 or 0, fields }
    end
  end
end
return { members, held - share, out }
`,
  "allow-oom"
)

/**
 * What an owner does with its partition: events are done with, and others are handed out, each with its attempt marked before.
 * KEYS part, groups, meta, events to hand out again, dead letters
 * ARGV data set, group, epoch, cursor or empty, number of events done, of fields to remove, of texts to remember, of events to
 *   hand out, of dead letters; [position, "in" the cursor | "beyond" it | "again"] …; fields …; [field, text] …; positions …;
 *   [position, letter] …
 * Answers the attempts of those handed out.
 */
export const turn = script(
  "turn",
  `
local gone = same_data(KEYS[3], ARGV[1])
if gone then return gone end
local part = KEYS[1]
if redis.call('HGET', part, 'epoch') ~= ARGV[3] then return redis.error_reply('FENCED another one owns the partition') end
local at, finished = 10, 0
for _ = 1, tonumber(ARGV[5]) do
  finished = finished + redis.call('HDEL', part, 't:' .. ARGV[at])
  if ARGV[at + 1] == 'beyond' then redis.call('HSET', part, 'a:' .. ARGV[at], '1')
  elseif ARGV[at + 1] == 'again' then redis.call('HDEL', KEYS[4], ARGV[at]) end
  at = at + 2
end
for _ = 1, tonumber(ARGV[6]) do
  redis.call('HDEL', part, ARGV[at])
  at = at + 1
end
for _ = 1, tonumber(ARGV[7]) do
  redis.call('HSET', part, ARGV[at], ARGV[at + 1])
  at = at + 2
end
if ARGV[4] ~= '' then redis.call('HSET', part, 'cursor', ARGV[4]) end
if finished > 0 then redis.call('HINCRBY', KEYS[2], ARGV[2], finished) end
local attempts = {}
for i = 1, tonumber(ARGV[8]) do
  attempts[i] = redis.call('HINCRBY', part, 't:' .. ARGV[at], 1)
  at = at + 1
end
for _ = 1, tonumber(ARGV[9]) do
  redis.call('HSET', KEYS[5], ARGV[at], ARGV[at + 1])
  at = at + 2
end
return attempts
`,
  "allow-oom"
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
