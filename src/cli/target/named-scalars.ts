import type { Scalar } from '../../combinators/combinators.js'
import { quote, visible } from '../../text/path.js'
import type { Names } from '../generator/make-codecs.js'
import { meant } from '../world/typed-words.js'
import { UsageError } from '../../text/usage-error.js'

/** The named scalar; a `UsageError` says that there is none, and names the nearest. `source` is the service, as given. */
export const nameMeant = (source: string, name: string, names: Names): Scalar<unknown> => {
  const codec = names.get(name)
  if (codec !== undefined) return codec
  throw new UsageError(
    `${visible(source)} has no name ${quote(name)}${meant(name, [...names.keys()])}: ` +
      `\`aws-preflight names ${visible(source)}\` lists them.`,
  )
}
