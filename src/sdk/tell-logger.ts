/** Who is told of what a call differs in, where the call itself is not stopped. */
import type { CallContext, Logger } from './stack.js'

/**
 * Tells the client's logger. A client without one says nothing, so Node's warnings or the console are told instead: once
 * for each client class and `about`, in this process. Never throws, whatever a logger does.
 */
export const tellLogger = (
  { logger, clientName = 'client' }: CallContext,
  level: keyof Logger,
  sentence: string,
  about: string,
): void => {
  try {
    if (logger !== undefined && writes(logger)) return logger[level](sentence)
  } catch {
    // It is told where nothing throws.
  }
  warnOnce(`${clientName} ${about}`, `${sentence}\n(${onlyOnce})`)
}

const onlyOnce = 'This is said once for each client class: give the client a logger to hear of every call.'

/** Hands something to a function of the user's. What it throws, or rejects with, stops no call; that it did is told. */
export const handOver = <Report>(name: string, hook: (report: Report) => unknown, report: Report): void => {
  const failed = (error: unknown): void =>
    warnOnce(
      name,
      `${name} of aws-preflight threw ${error instanceof Error ? error.name : typeof error}; the call goes on.`,
    )
  try {
    void Promise.resolve(hook(report)).catch(failed)
  } catch (error) {
    failed(error)
  }
}

/** Says something once in this process, by what it is about. */
export const warnOnce = (about: string, sentence: string): void => {
  if (said.has(about)) return
  said.add(about)
  const { process, console } = globalThis as Host
  try {
    if (process?.emitWarning) process.emitWarning(sentence, 'AwsPreflightWarning')
    else console?.warn?.(sentence)
  } catch {
    // There is nobody else to tell.
  }
}

const said = /*#__PURE__*/ new Set<string>()

/** Globals that may be there, wherever this runs. */
interface Host {
  readonly process?: { readonly emitWarning?: (sentence: string, type: string) => void }
  readonly console?: { readonly warn?: (sentence: string) => void }
}

/** Whether a logger does anything: the one that clients have of themselves is an object of a class with empty methods. */
const writes = (logger: Logger): boolean =>
  typeof logger.warn === 'function' &&
  (Object.getPrototypeOf(logger) === Object.prototype ||
    !/\{\s*\}$/.test(Function.prototype.toString.call(logger.warn)))
