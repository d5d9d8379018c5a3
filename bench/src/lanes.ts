/** Does something so many times, so many at a time. Resolves to how often it was done. */
export const inLanes = async (
  total: number,
  atATime: number,
  one: (place: number) => Promise<unknown>
): Promise<number> => {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < total) await one(next++)
  }
  await Promise.all(Array.from({ length: atATime }, lane))
  return total
}
