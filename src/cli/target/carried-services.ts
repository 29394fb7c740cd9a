import type { FoundRequest, ServiceNaming } from '../../lint/documents/carrier.js'
import { clientNamed, clientsBeside, isInstalled, suggestedFor } from './client-names.js'
import { listedIn } from './service-names.js'
import type { Service, Services } from './services.js'

/** The service of a request in a document: at hand, or a package that would have to be installed, or a wrong name. */
export type CarriedService =
  | { readonly service: Service }
  | { readonly missing: string; readonly remedy: string }
  | { readonly unknown: string; readonly suggestion: string }

const unlisted = `no service of this name is in the list of ${listedIn}: see how it is spelt, or update aws-preflight`

/** Finds the services that documents name, in the spelling of each, among ours and the SDK packages that are installed. */
export class CarriedServices {
  readonly #known = new Map<string, CarriedService>()
  #clients: ReadonlySet<string> | undefined

  /** `named`: those that flags or the config name. `folder`: packages are looked for from here upwards. */
  constructor(
    readonly services: Services,
    readonly named: readonly Service[],
    readonly folder: string,
  ) {}

  find({ naming, service }: Pick<FoundRequest, 'naming' | 'service'>): CarriedService {
    const key = `${naming} ${service}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = this.#look(naming, service)
    this.#known.set(key, found)
    return found
  }

  /** The service whose package is installed under this name: `rds` of `@aws-sdk/client-rds`. */
  readonly installed = (name: string): Service | undefined => {
    this.#clients ??= clientsBeside(this.folder)
    const source = `@aws-sdk/client-${name}`
    return this.#clients.has(name) && isInstalled(source, this.folder)
      ? this.services.named(source, this.folder)
      : undefined
  }

  #look(naming: ServiceNaming, written: string): CarriedService {
    const client = clientNamed(naming, written)
    if (client === undefined) {
      const suggestion = suggestedFor(naming, written)
      return suggestion === undefined ? { missing: written, remedy: unlisted } : { unknown: written, suggestion }
    }
    const at = [...this.named, ...this.services.own].find(({ name }) => name === client)
    if (at !== undefined) return { service: at }
    const source = `@aws-sdk/client-${client}`
    return isInstalled(source, this.folder)
      ? { service: this.services.named(source, this.folder) }
      : { missing: client, remedy: `npm install --save-dev ${source}` }
  }
}
