import type { Emitter, Http, Operation, Service } from '../model.js'
import { operationIdentifier, propertyKey, quote } from '../names.js'
import { door, exportedCall, exportedConst, fillLines, importOf, lineWidth, printSourceFile } from '../source-file.js'
import { hasDisjointNames, wireRuleOf } from '../wire-names.js'

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
  const { name, alias, request, response, http, errors, paginator } = operation
  const rule = wireRuleOf(service)
  const lines = [
    'format: 2,',
    `name: ${quote(name)},`,
    `alias: ${quote(alias)},`,
    `request: ${request},`,
    `response: ${response},`,
    ...(http === undefined ? [] : [`http: ${printHttp(http)},`]),
    ...(rule === 'documented' ? [] : [`wireNames: ${quote(rule)},`]),
    ...(hasDisjointNames(service, response) ? ['disjointNames: true,'] : []),
    ...(errors === undefined ? [] : [printErrors(errors)]),
    ...(service.asOf === undefined ? [] : [`asOf: ${quote(service.asOf)},`]),
    ...(paginator === undefined ? [] : [`paginator: { request: ${paginator.request} },`]),
  ]
  return `operation({\n${lines.map((line) => `  ${line}\n`).join('')}})`
}

const printHttp = ({ method, path, status }: Http): string =>
  `{ method: ${quote(method)}, path: ${quote(path)}${status === 200 ? '' : `, status: ${status}`} }`

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
