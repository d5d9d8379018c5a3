// What cheap servers of the RTM API answer, and how they read what they are asked: no more of it than they need.

export const profile = {
  id: "agent1@example.com",
  name: "A",
  type: "agent",
  avatar: "",
  permission: "owner"
}

/** An event that either version takes for one of its own. */
export const event = {
  id: "K600PKZON8_1",
  custom_id: "31-0C-1C-07-DB-16",
  order: 1,
  type: "message",
  author_id: "agent1@example.com",
  timestamp: 1_473_433_505,
  created_at: "2026-10-12T15:19:21.010200Z",
  text: "hello world",
  recipients: "all",
  visibility: "all",
  properties: {}
}

/** The value of a text field, wherever it stands in a frame. */
export const field = (frame: string, name: string): string => {
  const start = frame.indexOf(`"${name}":"`) + name.length + 4
  return frame.slice(start, frame.indexOf('"', start))
}
