import type { Service, ServiceMember } from '../../codegen/service/model.js'
import { packageOf } from './packages.js'

/**
 * The text of a module that gives the SDK's command of every operation a checked request, for the compiler to judge. A
 * stream of ours may be Node's, whose type we do not import: it alone is taken as the SDK's own.
 */
export const sdkUses = ({ name, operations, structures }: Service): string => {
  const streamsOf = (request: string): readonly ServiceMember[] =>
    structures.find((structure) => structure.name === request)?.members.filter(({ type }) => type.kind === 'stream') ??
    []
  const calls = operations.map(({ name: operation, request }) => {
    const input = `checked[${quoted(operation)}]`
    const command = `sdk.${operation}Command`
    const streams = streamsOf(request).map(({ name: member }) => {
      const key = quoted(member)
      return `${key}: theirs<Exclude<sdk.${operation}CommandInput[${key}], undefined>>()`
    })
    return `new ${command}(${streams.length === 0 ? input : `{ ...${input}, ${streams.join(', ')} }`})`
  })
  return [
    `import * as sdk from '${packageOf(name)}'`,
    `import type { RequestOf } from 'aws-preflight'`,
    `import type { operations } from './index.js'`,
    `declare const checked: { [K in keyof typeof operations]: RequestOf<(typeof operations)[K]> }`,
    `declare const theirs: <A>() => A`,
    `void theirs`,
    ...calls,
    '',
  ].join('\n')
}

const quoted = (text: string): string => JSON.stringify(text)
