/** Something that the person who typed the command can mend: its message is one sentence, and the status is 2. */
export class UsageError extends Error {}

/** The message of whatever was thrown. */
export const thrownText = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

/** The code of a system error, `ENOENT`, of any realm; of anything else `undefined`. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
