import type { Emitter, Operation, Service } from '../model.js'
import { operationIdentifier, propertyKey, quote } from '../names.js'
import { door, exportedCall, exportedConst, fillLines, importOf, lineWidth, printSourceFile } from '../source-file.js'

/** The operations, one by one and all together by name. */
export const operationsEmitter: Emitter = {
  path: 'operations.ts',
  emit: (service) => {
    const { operations } = service
    const shapes = operations.flatMap(({ request, response, paginator }) => [
      request,
      response,
      ...(paginator === undefined ? [] : [paginator.request]),
    ])
    const names = operations.map(({ name }) => name)
    return printSourceFile(service, 'operations.ts', [
      ...importOf(operations.length === 0 ? [] : ['operation', 'type Operation'], door),
      ...importOf(shapes, './shapes.js'),
      ...operations.map((operation) =>
        exportedCall(operationIdentifier(operation.name), typeOf(operation), printOperation(service, operation)),
      ),
      exportedConst('operations', printType(names), printValue(names)),
    ])
  },
}

const typeOf = ({ request, response, paginator }: Operation): string =>
  `Operation<${[request, response, ...(paginator === undefined ? [] : [paginator.request])].join(', ')}>`

const printOperation = (service: Service, operation: Operation): string => {
  const { name, alias, request, response, errors, paginator } = operation
  const lines = [
    'format: 1,',
    `name: ${quote(name)},`,
    `alias: ${quote(alias)},`,
    `request: ${request},`,
    `response: ${response},`,
    ...(errors === undefined ? [] : [printErrors(errors)]),
    ...(service.asOf === undefined ? [] : [`asOf: ${quote(service.asOf)},`]),
    ...(paginator === undefined ? [] : [`paginator: { request: ${paginator.request} },`]),
  ]
  return `operation({\n${lines.map((line) => `  ${line}\n`).join('')}})`
}

const printErrors = (errors: readonly string[]): string => {
  const line = `errors: [${errors.map(quote).join(', ')}],`
  if (line.length + 2 <= lineWidth) return line
  return ['errors: [', ...fillLines(errors.map(quote), ', ', '    ').map((text) => `${text},`), '  ],'].join('\n')
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
