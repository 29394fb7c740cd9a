/** A fault that the person who typed the command can mend: its message is the sentence that says how. */
export class UsageError extends Error {}

/** The message of whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

/** The code of a system error, `ENOENT`; of anything else `undefined`. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
