import { script } from "./script.ts"

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
local taken_over = ''
if ARGV[4] ~= '' then
  if owner ~= ARGV[2] or text(epoch) ~= ARGV[4] then return { '' } end
elseif owner and owner ~= '' and ends >= now then return { '', text(ends - now) }
else
  if owner and owner ~= '' and owner ~= ARGV[2] then taken_over = '1' end
  epoch = math.max(epoch + 1, now)
  redis.call('HSET', KEYS[2], 'owner', ARGV[2], 'epoch', text(epoch))
  redis.call('HINCRBY', KEYS[2], 'leads', 1)
end
redis.call('HSET', KEYS[2], 'until', text(now + tonumber(ARGV[3])))
local rest = redis.call('HMGET', KEYS[2], 'checkpoint', 'done')
return { text(epoch), rest[1] or '', rest[2] or '', text(now), taken_over }
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
