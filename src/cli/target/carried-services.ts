import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suggest } from '../../issue/suggest.js'
import type { FoundRequest, ServiceNaming } from '../../lint/documents/carrier.js'
import { clientNames, otherNames } from './service-names.js'
import type { Service, Services } from './services.js'

/** The service of a request in a document: at hand, or a package that would have to be installed, or a wrong name. */
export type CarriedService =
  | { readonly service: Service }
  | { readonly missing: string }
  | { readonly unknown: string; readonly suggestion: string }

/** Finds the services that documents name, in the spelling of each, among ours and the SDK packages that are installed. */
export class CarriedServices {
  readonly #known = new Map<string, CarriedService>()

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

  #look(naming: ServiceNaming, written: string): CarriedService {
    const client = clientNamed(naming, written)
    if (client === undefined) {
      const suggestion = suggestedFor(naming, written)
      return suggestion === undefined ? { missing: written } : { unknown: written, suggestion }
    }
    const at = [...this.named, ...this.services.own].find(({ name }) => name === client)
    if (at !== undefined) return { service: at }
    const source = `@aws-sdk/client-${client}`
    return isInstalled(source, this.folder)
      ? { service: this.services.named(source, this.folder) }
      : { missing: client }
  }
}

/** Whether a package is installed where a folder sees it. */
const isInstalled = (name: string, folder: string): boolean =>
  existsSync(join(folder, 'node_modules', name, 'package.json')) ||
  (dirname(folder) !== folder && isInstalled(name, dirname(folder)))

/** The name that Step Functions makes of a package's: without hyphens and without `service` at its end. */
const plainName = (client: string): string => client.replaceAll('-', '').replace(/service$/, '')

const byPlainName: ReadonlyMap<string, string> = new Map(clientNames.map((client) => [plainName(client), client]))

/** The package that a name is of; `undefined` where there is none of this name. */
const clientNamed = (naming: ServiceNaming, written: string): string | undefined => {
  if (naming === 'step functions') return byPlainName.get(written)
  const name = written.replace(/^@aws-sdk\/client-/, '').toLowerCase()
  return otherNames.get(name) ?? byPlainName.get(plainName(name))
}

/** The right name for a wrong one, in the same naming. */
const suggestedFor = (naming: ServiceNaming, written: string): string | undefined => {
  if (naming !== 'step functions') return suggest(written, clientNames)
  const client = clientNamed('sdk', written)
  return client === undefined ? suggest(written, [...byPlainName.keys()]) : plainName(client)
}
