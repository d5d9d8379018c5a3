/** The times and sizes of a join, in milliseconds and keys. */
export interface JoinTimes {
  /** How long an event that is missing within a thread may take to come by itself; 250 unless set. */
  readonly hold: number
  /** How long it may take to be fetched, once it is asked for; 5 000 unless set. It waits for its turn for 60 000 at most. */
  readonly fill: number
  /** How far apart two copies of an event without an id may come; 120 000 unless set. */
  readonly pairing: number
  /** How long ids are remembered; 7 h unless set. A webhook that was not answered is repeated for 6 h. */
  readonly window: number
  /** How many ids are remembered; 200 000 unless set. */
  readonly keys: number
  /**
   * How far the clocks of the service's own machines may be apart, and how long a push may be under way; 5 000 unless
   * set. How the clock of this machine is set does not matter.
   */
  readonly clockSkew: number
}

/** What a join is left with unless told otherwise. */
export const defaultTimes: JoinTimes = {
  hold: 250,
  fill: 5_000,
  pairing: 120_000,
  window: 7 * 3_600_000,
  keys: 200_000,
  clockSkew: 5_000
}
