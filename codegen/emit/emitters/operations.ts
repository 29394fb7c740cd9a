import type { VariableStatementStructure } from 'ts-morph'
import type { Operation, Service } from '../../service/model.js'
import type { Emitter } from '../emitter.js'
import { operationIdentifier, propertyKey, inQuotes } from '../../service/code-names.js'
import { deprecatedTag, printDocs } from '../print-docs.js'
import { promisedBy } from '../../service/types.js'
import { door, exportedCall, exportedConst, fillLines, importOf, printSourceFile } from '../source-file.js'
import { lineWidth } from '../print-statement.js'
import { operationTraitsOf, type EmittedTraits, serviceTraits } from '../traits.js'

/** The operations, one by one and all together by name. */
export const operationsEmitter: Emitter = {
  path: 'operations.ts',
  emit: (service) => {
    const { operations } = service
    const shapes = operations.flatMap(({ request, response, errors, paginator }) => [
      request,
      response,
      ...(errors ?? []),
      ...(paginator === undefined ? [] : [paginator.request]),
    ])
    const names = operations.map(({ name }) => name)
    const traitsOf = operationTraitsOf(service)
    return printSourceFile(service, [
      ...importOf(operations.length === 0 ? [] : ['operation', 'type Operation', 'type ServiceFacts'], door),
      ...importOf(shapes, './shapes.js'),
      ...(operations.length === 0 ? [] : [printFacts(service)]),
      ...operations.map((operation) => ({
        ...exportedCall(
          operationIdentifier(operation.name),
          typeOf(service, operation),
          printOperation(operation, traitsOf(operation)),
        ),
        leadingTrivia: `\n${printDocs(operation.docs, '', [...deprecatedTag(operation), ...linkTo(operation, service.uid)])}`,
      })),
      exportedConst('operations', printType(names), printValue(names)),
    ])
  },
}

/** The page of the operation in the API reference of AWS, or in that of the SDK, where its package is among the pages. */
const linkTo = ({ name, places }: Operation, uid: string | undefined): readonly string[] => {
  if (uid !== undefined) return [`@see https://docs.aws.amazon.com/goto/WebAPI/${uid}/${name}`]
  for (const { page } of places) {
    const client = /^@aws-sdk\/client-([a-z0-9-]+)\//.exec(page)?.[1]
    if (client !== undefined)
      return [`@see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/${client}/command/${name}Command/`]
  }
  return []
}

const typeOf = ({ structures }: Service, { request, response, paginator }: Operation): string => {
  const answer = structures.find(({ name }) => name === response)
  const promised = answer === undefined ? [] : promisedBy(answer)
  const page = paginator === undefined ? (promised.length === 0 ? [] : ['never']) : [paginator.request]
  return `Operation<${[request, response, ...page, ...promised].join(', ')}>`
}

/** The facts that all operations share. An operation is handed them: to spread them would keep it in every bundle. */
const printFacts = (service: Service): VariableStatementStructure => {
  const { protocol, wireNames, asOf } = serviceTraits(service)
  const facts = [
    `format: ${format}`,
    `name: ${inQuotes(service.name)}`,
    ...(protocol === undefined ? [] : [`protocol: ${inQuotes(protocol)}`]),
    ...(wireNames === undefined ? [] : [`wireNames: ${inQuotes(wireNames)}`]),
    ...(asOf === undefined ? [] : [`asOf: ${inQuotes(asOf)}`]),
  ]
  return { ...exportedConst('service', 'ServiceFacts', `{ ${facts.join(', ')} }`), isExported: false }
}

/** The format of what is written here; the runtime refuses any other. */
const format = 5

const printOperation = (operation: Operation, { http, disjointNames }: EmittedTraits): string => {
  const { name, alias, request, response, errors, paginator } = operation
  const lines = [
    `name: ${inQuotes(name)},`,
    `alias: ${inQuotes(alias)},`,
    `request: ${request},`,
    `response: ${response},`,
    ...(http === undefined ? [] : [`http: ${printHttp(http)},`]),
    ...(disjointNames === undefined ? [] : ['disjointNames: true,']),
    ...(errors === undefined ? [] : [printErrors(errors)]),
    ...(paginator === undefined ? [] : [`paginator: { request: ${paginator.request} },`]),
  ]
  return `operation(service, {\n${lines.map((line) => `  ${line}\n`).join('')}})`
}

const printHttp = ({ method, path, status }: EmittedTraits['http'] & {}): string =>
  `{ method: ${inQuotes(method)}, path: ${inQuotes(path)}${status === undefined ? '' : `, status: ${status}`} }`

const printErrors = (errors: readonly string[]): string => {
  const line = `errors: [${errors.join(', ')}],`
  if (line.length + 2 <= lineWidth) return line
  return ['errors: [', ...fillLines(errors, ', ', '    ').map((text) => `${text},`), '  ],'].join('\n')
}

const printType = (names: readonly string[]): string =>
  names.length === 0
    ? '{}'
    : `{\n${names.map((name) => `  readonly ${propertyKey(name)}: typeof ${operationIdentifier(name)}\n`).join('')}}`

const printValue = (names: readonly string[]): string =>
  names.length === 0
    ? '{}'
    : `{\n${names
        .map((name) => {
          const [key, value] = [propertyKey(name), operationIdentifier(name)]
          return key === value ? `  ${key},\n` : `  ${key}: ${value},\n`
        })
        .join('')}}`
