/** Actions with their payloads. */
export type Calls = readonly (readonly [action: string, payload: object])[]
