/** `Basic …`, `Bearer …`: a token with the word that says how it is meant. */
const withScheme = /^[A-Za-z][A-Za-z0-9_-]* ./

/** The credentials of a token as both transports send them: as it is when it names its scheme, else as a bearer. */
export const authorization = (token: string): string => (withScheme.test(token) ? token : `Bearer ${token}`)
