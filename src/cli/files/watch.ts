import { once } from 'node:events'
import { basename, resolve } from 'node:path'
import type { FSWatcher } from 'chokidar'
import picomatch from 'picomatch'
import { count } from '../report/summary-text.js'
import { loadConfig } from '../target/load-config.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, say, type Status, type World } from '../world/world.js'
import { skipped, stdinPath } from './find-files.js'
import { KeptForNextRun, lintOnce, type LintRun } from './lint-run.js'
import { reportPath } from './reports.js'
import type { LintFlags } from './lint-settings.js'

/** Several files that change at a time, as when a branch is checked out, are one change. */
const pause = 100

/** Clears a terminal, and what was scrolled out of it. */
const clear = '\u001B[2J\u001B[3J\u001B[H'

/**
 * Checks files, and again each of them that changes, until somebody interrupts it. Every time, the report tells of all
 * files. Gives the status of the last run.
 */
export const watchAndLint = async (paths: readonly string[], flags: LintFlags, world: World): Promise<Status> => {
  const { interrupted } = world
  if (interrupted === undefined || paths.includes(stdinPath))
    throw new UsageError('--watch looks at files: give the names of files or folders.')
  const watching = new Watching(paths, flags, world)
  const { watch } = await import('chokidar')
  const { path: config } = await loadConfig(world.cwd, flags.config)
  const watcher = watch([...rootsOf(paths, world.cwd), ...(config === undefined ? [] : [config])], {
    ignoreInitial: true,
    ignored: (path) => skipped.has(basename(path)),
  })
  let sources: FSWatcher | undefined
  watching.watch = async (files) => {
    await sources?.close()
    sources = watch(files, { ignoreInitial: true })
    sources.on('all', (_, path) => watching.change(resolve(path)))
    await once(sources, 'ready')
  }
  watcher.on('all', (_, path) => watching.change(resolve(path)))
  watcher.on('error', (error) =>
    watching.fail(new UsageError(`The files could not be watched: ${failureText(error)}.`)),
  )
  // Changes after the first run are seen.
  await once(watcher, 'ready')
  await watching.start()
  try {
    await Promise.race([interrupted(), watching.failure])
  } finally {
    await watcher.close()
    await sources?.close()
  }
  return await watching.end()
}

/** A config may change everything. */
const mayBeConfig = (path: string): boolean => /^(?:aws-preflight\.config\.\w+|package\.json)$/.test(basename(path))

/** The files and folders to watch; of a glob the folder that it begins with. */
const rootsOf = (paths: readonly string[], cwd: string): string[] =>
  paths.map((path) => {
    const { base, isGlob } = picomatch.scan(path.replaceAll('\\', '/'))
    return resolve(cwd, isGlob ? base : path)
  })

/** The runs of one `--watch`, one after the other. */
class Watching {
  #kept = new KeptForNextRun()
  #last: LintRun | undefined
  #status: Status = 0
  #timer: NodeJS.Timeout | undefined
  #running = Promise.resolve()
  readonly #changed = new Set<string>()
  /** Reports that are written into a watched folder are no change of it. */
  readonly #reports: readonly (string | undefined)[]
  /** The files of packages and pages that any run has read. */
  readonly #sources = new Set<string>()
  /** Looks at these files too, from now on. */
  watch: (files: string[]) => Promise<void> = () => Promise.resolve()
  fail: (error: unknown) => void = () => undefined
  /** Is rejected as soon as a run fails by our own fault. */
  readonly failure = new Promise<never>((_, reject) => (this.fail = reject))

  constructor(
    readonly paths: readonly string[],
    readonly flags: LintFlags,
    readonly world: World,
  ) {
    // It may be rejected before anybody waits for it.
    this.failure.catch(() => undefined)
    this.#reports = flags.format.map((format) => reportPath(format, world.cwd))
  }

  /** Notes that a file has changed, has come or has gone. */
  change(path: string): void {
    if (this.#reports.includes(path)) return
    this.#changed.add(path)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#runAgain()).catch(this.fail)
    }, pause)
  }

  async #runAgain(): Promise<void> {
    const changed = [...this.#changed]
    this.#changed.clear()
    const mayChangeAll = (path: string): boolean =>
      mayBeConfig(path) || path === this.#last?.config || this.#sources.has(path)
    if (this.#last === undefined || changed.some(mayChangeAll)) this.#kept = new KeptForNextRun()
    else for (const path of changed) this.#kept.files.delete(path)
    await this.#run()
  }

  start(): Promise<void> {
    this.#running = this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    const { stdout, stderr } = this.world
    if (stdout.isTTY === true) await say(stdout, clear)
    try {
      this.#last = await lintOnce(this.paths, this.flags, this.world, this.#kept)
      this.#status = this.#last.status
    } catch (error) {
      // A config that is being written may be wrong for a moment.
      if (!(error instanceof UsageError)) throw error
      this.#last = undefined
      this.#status = 2
      await say(stderr, `aws-preflight: ${error.message}\n`)
    }
    for (const file of this.#kept.sources) this.#sources.add(file)
    if (this.#sources.size > 0) await this.watch([...this.#sources])
    const files = this.#last?.files ?? 0
    await say(stderr, `aws-preflight: watching ${count(files, 'file')}; Ctrl-C ends it\n`)
  }

  async end(): Promise<Status> {
    clearTimeout(this.#timer)
    await this.#running
    return this.#status
  }
}
