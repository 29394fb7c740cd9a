import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suggest } from '../../text/suggest.js'
import type { ServiceNaming } from '../../lint/documents/carrier.js'
import { clientNames, otherServiceNames } from './service-names.js'

/** The package of the SDK for a service, by any of its names. */
export const packageOf = (service: string): string | undefined => {
  const client = clientNamed('sdk', service)
  return client === undefined ? undefined : `@aws-sdk/client-${client}`
}

/** Whether a package is installed where a folder sees it. */
export const isInstalled = (name: string, folder: string): boolean =>
  existsSync(join(folder, 'node_modules', name, 'package.json')) ||
  (dirname(folder) !== folder && isInstalled(name, dirname(folder)))

/** The services whose packages lie where a folder sees them: `rds` of `node_modules/@aws-sdk/client-rds`. */
export const clientsBeside = (folder: string): ReadonlySet<string> =>
  new Set([
    ...namesIn(join(folder, 'node_modules/@aws-sdk')).flatMap((name) => /^client-([a-z0-9-]+)$/.exec(name)?.[1] ?? []),
    ...(dirname(folder) === folder ? [] : clientsBeside(dirname(folder))),
  ])

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The name that Step Functions makes of a package's: without hyphens and without `service` at its end. */
const plainName = (client: string): string => client.replaceAll('-', '').replace(/service$/, '')

const byPlainName: ReadonlyMap<string, string> = new Map(clientNames.map((client) => [plainName(client), client]))

/** The package that a name is of; `undefined` where there is none of this name. */
export const clientNamed = (naming: ServiceNaming, written: string): string | undefined => {
  if (naming === 'step functions') return byPlainName.get(written)
  const name = written.replace(/^@aws-sdk\/client-/, '').toLowerCase()
  return otherServiceNames.get(name) ?? byPlainName.get(plainName(name))
}

/** The right name for a wrong one, in the same naming. */
export const suggestedFor = (naming: ServiceNaming, written: string): string | undefined => {
  if (naming !== 'step functions') return suggest(written, clientNames)
  const client = clientNamed('sdk', written)
  return client === undefined ? suggest(written, [...byPlainName.keys()]) : plainName(client)
}
