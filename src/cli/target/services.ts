import { existsSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import { quote } from '../../text/path.js'
import type { Scalar } from '../../combinators/combinators.js'
import type { Operations } from '../../combinators/operation.js'
import { meant } from '../world/typed-words.js'
import type { Codecs, Names } from '../generator/make-codecs.js'
import { overrideLimits } from '../generator/override-limits.js'
import { readCodecs } from '../generator/read-codecs.js'
import { UsageError } from '../../text/usage-error.js'
import type { World } from '../world/world.js'
import { isInstalled, packageOf } from './client-names.js'
import type { LoadedConfig } from './load-config.js'
import { clientNames } from './service-names.js'
import { bundledServices, serviceNames } from './bundled-services.js'

/** A service, which is loaded when it is first needed. */
export class Service {
  readonly #source: string
  readonly #load: () => Promise<Codecs>
  /** The word by which somebody named it. */
  readonly given: string
  #codecs: Codecs | undefined

  /** `source`: its name by what it is read from. */
  constructor(source: string, load: () => Promise<Codecs>, given = source) {
    this.#source = source
    this.#load = load
    this.given = given
  }

  /** Its name; of a model, once it is loaded, that which the model says. */
  get name(): string {
    return this.#codecs?.service ?? this.#source
  }

  /** Its operations, once it is loaded. */
  get operations(): Operations | undefined {
    return this.#codecs?.operations
  }

  /** Its operations; a `UsageError` says why there are none. */
  async load(): Promise<Operations> {
    return (await this.codecs()).operations
  }

  /** Its named scalars; a `UsageError` says why there are none. */
  async names(): Promise<Names> {
    return (await this.codecs()).names
  }

  async codecs(): Promise<Codecs> {
    return (this.#codecs ??= await this.#load())
  }
}

/** A file that the package manager writes, but for the manifest of a package. */
const isInstalledFile = (path: string): boolean =>
  path.split(sep).includes('node_modules') && basename(path) !== 'package.json'

/** The named scalars of a service that comes with the package. */
const namesOf = async (service: string): Promise<Names> =>
  new Map(Object.entries((await import(`aws-preflight/${service}/names`)) as Readonly<Record<string, Scalar<unknown>>>))

/** Whether there is a file, a folder, or an installed package of this name. */
const isThere = (source: string, folder: string): boolean =>
  existsSync(resolve(folder, source)) || isInstalled(source, folder)

/** The service's name by what it is read from. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.\w+(?:\.gz)?$/, '')
    .replace(/^(?:client-|botocore:)/, '')

/** The services of a run: those that come with the package, and those that somebody names. Each is loaded once. */
export class Services {
  readonly #world: World
  readonly #known = new Map<string, Service>()
  readonly #loaded: Pick<LoadedConfig, 'config' | 'folder'>

  /** The files of packages and pages that were read. Whoever installs a package writes its manifest: of that one it is enough. */
  readonly files = new Set<string>()

  /** Those that come with the package. */
  readonly own: readonly Service[]

  /** `loaded`: the config, whose pages of constraints are believed before anything else. */
  constructor(world: World, loaded: Pick<LoadedConfig, 'config' | 'folder'> = { config: {}, folder: '' }) {
    this.#world = world
    this.#loaded = loaded
    this.own = Object.entries(bundledServices).map(([name, load]) =>
      this.#service(name, async () => {
        const { operations, generatedFrom } = await load()
        return { service: name, operations, names: await namesOf(name), origins: () => generatedFrom.pages.join(', ') }
      }),
    )
  }

  /** The service that a word means by itself, for no operation is called like it: a source that is there. */
  called(word: string, folder: string): Service | undefined {
    const isSource = /^botocore:[^.]*$/.test(word) || (/[@./\\]/.test(word) && isThere(word, folder))
    return isSource ? this.named(word, folder) : undefined
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
    const name = nameOf(path)
    const near = /[@./\\:]/.test(source) ? '' : meant(source, serviceNames)
    const service = this.#service(
      name,
      () => {
        if (client !== undefined && !existsSync(path))
          throw new UsageError(
            `The service ${quote(source)} does not come with aws-preflight: npm install --save-dev ${client}, and give it again.`,
          )
        if (near === '') return readCodecs({ service: name, source, folder }, this.#world)
        throw new UsageError(
          `There is no service ${quote(source)}${near}: give one of those that come with aws-preflight, ` +
            `${serviceNames.join(', ')}, or a package, or pages.`,
        )
      },
      source,
    )
    this.#known.set(path, service)
    return service
  }

  /** Holds the config's constraints to the services that there are: a `UsageError` where one is of none. */
  checkConstraints(): void {
    const known = [...this.own, ...this.#known.values()].map(({ name }) => name)
    const stray = Object.keys(this.#loaded.config.constraints ?? {}).find(
      (name) => !known.includes(name) && packageOf(name) !== `@aws-sdk/client-${name}`,
    )
    if (stray !== undefined)
      throw new UsageError(
        `"constraints" in the config names the service ${quote(stray)}, which there is none of${meant(stray, [...known, ...clientNames])}: ` +
          'name it as its package does.',
      )
  }

  /** A service as the page of constraints has it that there is for it. */
  #service(name: string, load: () => Promise<Codecs>, given = name): Service {
    const { config, folder } = this.#loaded
    return new Service(
      name,
      async () => {
        const codecs = await load()
        const file = config.constraints?.[codecs.service]
        for (const path of codecs.files ?? []) if (!isInstalledFile(path)) this.files.add(path)
        if (file !== undefined) this.files.add(resolve(folder, file))
        return file === undefined ? codecs : overrideLimits(codecs, { file, folder })
      },
      given,
    )
  }
}
