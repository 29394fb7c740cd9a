import { StructureKind, type VariableStatementStructure } from 'ts-morph'
import { type GeneratedFrom, versionedName } from '../../service/generated-from.js'
import type { Emitter } from '../emitter.js'
import { inQuotes } from '../../service/code-names.js'
import { speaksJson } from '../../service/wire-rule.js'
import { printDocs } from '../print-docs.js'
import { door, exportedCall, exportedConst, fillLines, importOf, printSourceFile } from '../source-file.js'
import { lineWidth } from '../print-statement.js'

/**
 * The entry point of a service: everything that it exports, its name, and the functions bound to its operations; those
 * that read HTTP messages only where these are JSON.
 */
export const indexEmitter: Emitter = {
  path: 'index.ts',
  emit: (service) => {
    const functions = speaksJson(service) ? [...values, ...messages] : values
    return printSourceFile(service, [
      ...importOf(['type GeneratedFrom', ...functions.flatMap(({ type, bind }) => [`type ${type}`, bind])], door),
      ...importOf(['operations'], './operations.js'),
      ...['./literals.js', './shapes.js', './operations.js'].map((moduleSpecifier) => ({
        kind: StructureKind.ExportDeclaration as const,
        moduleSpecifier,
      })),
      commented(exportedConst('service', 'string', inQuotes(service.name)), 'The name of the service.'),
      commented(
        exportedConst('generatedFrom', 'GeneratedFrom', printGeneratedFrom(service.generatedFrom)),
        'The packages and pages that these codecs were generated from, and the options.',
      ),
      ...functions.map(({ name, type, bind, docs }) =>
        commented(exportedCall(name, `${type}<typeof operations>`, `${bind}(operations)`), docs),
      ),
    ])
  },
}

/** The statement with a doc comment above it. */
const commented = (statement: VariableStatementStructure, docs: string): VariableStatementStructure => ({
  ...statement,
  leadingTrivia: `\n${printDocs([docs])}`,
})

const printGeneratedFrom = ({ pages, docs, operations }: GeneratedFrom): string => {
  const lines = [
    printList('pages', pages.map(versionedName)),
    ...(docs === true ? ['  docs: true,'] : []),
    ...(operations === undefined ? [] : [printList('operations', operations)]),
  ]
  return `{\n${lines.join('\n')}\n}`
}

const printList = (key: string, texts: readonly string[]): string => {
  const quoted = texts.map(inQuotes)
  const line = `  ${key}: [${quoted.join(', ')}],`
  if (line.length <= lineWidth) return line
  return [`  ${key}: [`, ...fillLines(quoted, ', ', '    ').map((text) => `${text},`), '  ],'].join('\n')
}

const values = [
  {
    name: 'validateRequest',
    type: 'ValidateRequest',
    bind: 'bindValidateRequest',
    docs: 'Checks a request of an operation, which is given by its value or its name: the request, or all issues.',
  },
  {
    name: 'assertValidRequest',
    type: 'AssertValidRequest',
    bind: 'bindAssertValidRequest',
    docs: 'Throws an error that lists all issues, unless the request is one of the operation.',
  },
  {
    name: 'decodeResponse',
    type: 'DecodeResponse',
    bind: 'bindDecodeResponse',
    docs: 'Checks the response of an operation, as an SDK returns it or as JSON: the response, or all issues.',
  },
  {
    name: 'assertValidResponse',
    type: 'AssertValidResponse',
    bind: 'bindAssertValidResponse',
    docs: 'The checked response of an operation; throws an error that lists all issues, if there are some.',
  },
]

const messages = [
  {
    name: 'decodeHttpResponse',
    type: 'DecodeHttpResponse',
    bind: 'bindDecodeHttpResponse',
    docs: 'Reads an HTTP response of an operation: the response, a documented error of the service, or all issues.',
  },
  {
    name: 'decodeError',
    type: 'DecodeError',
    bind: 'bindDecodeError',
    docs: 'Reads an HTTP response that is an error: the documented error of the operation, or all issues.',
  },
]
