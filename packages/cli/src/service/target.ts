/** The options that every command has that talks to the service. */
export interface ConnectionFlags {
  readonly url?: string | undefined
  readonly apiVersion?: string | undefined
  readonly profile?: string | undefined
  readonly region?: string | undefined
  readonly organizationId?: string | undefined
  readonly allowInsecure?: boolean | undefined
  readonly timeout?: string | undefined
  readonly json?: boolean | undefined
}

/** Which version of the API is spoken unless something is said. */
export const usualVersion = "3.6"
