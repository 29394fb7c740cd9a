/**
 * Exceptions that a check swallows. A value may throw whatever it likes when it is read, and a check never throws; but a
 * fault of our own must not hide behind that. Tests look at what is swallowed, and throw what no value can have thrown.
 */
type Watcher = (error: unknown) => void

let watcher: Watcher | undefined

/** For each exception that is caught while a value is read. */
export const swallow: Watcher = (error) => watcher?.(error)

/** Has this called for each exception that is swallowed from now on. */
export const watchSwallowed = (watch: Watcher | undefined): void => {
  watcher = watch
}

/** The result of reading; where reading throws, the other value. */
export const attempt = <A, B>(read: () => A, otherwise: B): A | B => {
  try {
    return read()
  } catch (error) {
    swallow(error)
    return otherwise
  }
}
