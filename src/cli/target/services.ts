import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { quote } from '../../text/path.js'
import type { Operations } from '../../combinators/operation.js'
import { meant } from '../world/command.js'
import { readOperations } from '../generator/read-operations.js'
import { UsageError } from '../../text/usage-error.js'
import { type World } from '../world/world.js'
import { isInstalled, packageOf } from './client-names.js'
import { bundledServices, serviceNames } from './bundled-services.js'

/** A service, which is loaded when its operations are first needed. */
export class Service {
  readonly name: string
  readonly #load: () => Promise<Operations>
  #operations: Operations | undefined

  constructor(name: string, load: () => Promise<Operations>) {
    this.name = name
    this.#load = load
  }

  /** Its operations, once it is loaded. */
  get operations(): Operations | undefined {
    return this.#operations
  }

  /** Its operations; a `UsageError` says why there are none. */
  async load(): Promise<Operations> {
    return (this.#operations ??= await this.#load())
  }
}

/** Below a service's folder of botocore: its version, and the model. */
const modelFile = /[\\/]\d{4}-\d{2}-\d{2}(?:[\\/]service-2\.json(?:\.gz)?)?$/

/** The services of a run: those that come with the package, and those that somebody names. Each is loaded once. */
export class Services {
  readonly #world: World
  readonly #known = new Map<string, Service>()

  /** Those that come with the package. */
  readonly own = Object.entries(bundledServices).map(
    ([name, load]) => new Service(name, async () => (await load()).operations),
  )

  constructor(world: World) {
    this.#world = world
  }

  /** The service that somebody means: one of our own, or one that is read from a package or from pages. */
  named(given: string, folder: string): Service {
    const own = this.own.find(({ name }) => name === given)
    if (own !== undefined) return own
    const client = /[@./\\:]/.test(given) ? undefined : packageOf(given)
    return client !== undefined && isInstalled(client, folder)
      ? this.#read(client, folder)
      : this.#read(given, folder, client)
  }

  /** `client`: the package that is meant and not installed. */
  #read(source: string, folder: string, client?: string): Service {
    const path = resolve(folder, source)
    const known = this.#known.get(path)
    if (known !== undefined) return known
    const name = basename(path.replace(modelFile, ''))
      .replace(/\.\w+$/, '')
      .replace(/^(?:client-|botocore:)/, '')
    const near = /[@./\\:]/.test(source) ? '' : meant(source, serviceNames)
    const service = new Service(name, () => {
      if (client !== undefined && !existsSync(path))
        throw new UsageError(
          `The service ${quote(source)} does not come with aws-preflight: npm install --save-dev ${client}, and give it again.`,
        )
      if (near === '') return readOperations({ service: name, source, folder }, this.#world)
      throw new UsageError(
        `There is no service ${quote(source)}${near}: give one of those that come with aws-preflight, ` +
          `${serviceNames.join(', ')}, or a package, or pages.`,
      )
    })
    this.#known.set(path, service)
    return service
  }
}
