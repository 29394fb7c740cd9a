import type { Scalar } from '../../combinators/combinators.js'
import { quote } from '../../text/path.js'
import { meant } from '../world/command.js'
import { UsageError } from '../../text/usage-error.js'
import { serviceNames } from './bundled-services.js'

/** The named scalars of a service that comes with the package, each a codec; a `UsageError` where there is none. */
export const namesOf = async (service: string): Promise<ReadonlyMap<string, Scalar<unknown>>> => {
  if (!serviceNames.includes(service))
    throw new UsageError(
      `There is no service ${quote(service)}${meant(service, serviceNames)}: names are known of ${serviceNames.join(', ')}.`,
    )
  const exported = (await import(`aws-preflight/${service}/names`)) as Readonly<Record<string, Scalar<unknown>>>
  return new Map(Object.entries(exported))
}

/** The named scalar; a `UsageError` says that there is none, and names the nearest. */
export const nameMeant = (
  service: string,
  name: string,
  names: ReadonlyMap<string, Scalar<unknown>>,
): Scalar<unknown> => {
  const codec = names.get(name)
  if (codec !== undefined) return codec
  throw new UsageError(
    `${service} has no name ${quote(name)}${meant(name, [...names.keys()])}: \`aws-preflight names ${service}\` lists them.`,
  )
}
