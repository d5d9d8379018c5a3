import { script } from "./script.ts"

/**
 * Finds out what the namespace holds, and founds it where it holds nothing.
 * KEYS meta · ARGV format, partitions, id for a new one, version of the events where it is known
 */
export const open = script(
  "open",
  `
local isNew = redis.call('HSETNX', KEYS[1], 'id', ARGV[3])
if isNew == 1 then
  redis.call('HSET', KEYS[1], 'format', ARGV[1], 'partitions', ARGV[2], 'n', '0', 'ms', text(now), 'created', text(now))
end
if ARGV[4] ~= '' then redis.call('HSETNX', KEYS[1], 'version', ARGV[4]) end
local found = redis.call('HMGET', KEYS[1], 'id', 'format', 'partitions', 'version')
return { found[1], found[2], found[3], found[4] or '' }
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
