/** A position as a text that is ordered as positions are. */
export const seqText = (seq: number): string => String(seq).padStart(16, "0")
