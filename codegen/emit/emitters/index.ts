import { StructureKind } from 'ts-morph'
import { type GeneratedFrom, versionedName } from '../../service/generated-from.js'
import type { Emitter } from '../../service/model.js'
import { quote } from '../../service/names.js'
import { speaksJson } from '../../service/wire-names.js'
import { door, exportedCall, exportedConst, fillLines, importOf, lineWidth, printSourceFile } from '../source-file.js'

/**
 * The entry point of a service: everything that it exports, its name, and the functions bound to its operations; those
 * that read HTTP messages only where these are JSON.
 */
export const indexEmitter: Emitter = {
  path: 'index.ts',
  emit: (service) => {
    const functions = speaksJson(service) ? [...values, ...messages] : values
    return printSourceFile(service, 'index.ts', [
      ...importOf(['type GeneratedFrom', ...functions.flatMap(({ type, bind }) => [`type ${type}`, bind])], door),
      ...importOf(['operations'], './operations.js'),
      ...['./literals.js', './shapes.js', './operations.js'].map((moduleSpecifier) => ({
        kind: StructureKind.ExportDeclaration as const,
        moduleSpecifier,
      })),
      exportedConst('service', 'string', quote(service.name)),
      exportedConst('generatedFrom', 'GeneratedFrom', printGeneratedFrom(service.generatedFrom)),
      ...functions.map(({ name, type, bind }) =>
        exportedCall(name, `${type}<typeof operations>`, `${bind}(operations)`),
      ),
    ])
  },
}

const printGeneratedFrom = ({ pages, docs, operations }: GeneratedFrom): string => {
  const lines = [
    printList('pages', pages.map(versionedName)),
    ...(docs === true ? ['  docs: true,'] : []),
    ...(operations === undefined ? [] : [printList('operations', operations)]),
  ]
  return `{\n${lines.join('\n')}\n}`
}

const printList = (key: string, texts: readonly string[]): string => {
  const quoted = texts.map(quote)
  const line = `  ${key}: [${quoted.join(', ')}],`
  if (line.length <= lineWidth) return line
  return [`  ${key}: [`, ...fillLines(quoted, ', ', '    ').map((text) => `${text},`), '  ],'].join('\n')
}

const values = [
  { name: 'validateRequest', type: 'ValidateRequest', bind: 'bindValidateRequest' },
  { name: 'assertValidRequest', type: 'AssertValidRequest', bind: 'bindAssertValidRequest' },
  { name: 'decodeResponse', type: 'DecodeResponse', bind: 'bindDecodeResponse' },
]

const messages = [
  { name: 'decodeHttpResponse', type: 'DecodeHttpResponse', bind: 'bindDecodeHttpResponse' },
  { name: 'decodeError', type: 'DecodeError', bind: 'bindDecodeError' },
]
