import { StructureKind } from 'ts-morph'
import type { Emitter } from '../../service/model.js'
import { quote } from '../../service/names.js'
import { speaksJson } from '../../service/wire-names.js'
import { door, exportedCall, exportedConst, importOf, printSourceFile } from '../source-file.js'

/**
 * The entry point of a service: everything that it exports, its name, and the functions bound to its operations; those
 * that read HTTP messages only where these are JSON.
 */
export const indexEmitter: Emitter = {
  path: 'index.ts',
  emit: (service) => {
    const functions = speaksJson(service) ? [...values, ...messages] : values
    return printSourceFile(service, 'index.ts', [
      ...importOf(
        functions.flatMap(({ type, bind }) => [`type ${type}`, bind]),
        door,
      ),
      ...importOf(['operations'], './operations.js'),
      ...['./literals.js', './shapes.js', './operations.js'].map((moduleSpecifier) => ({
        kind: StructureKind.ExportDeclaration as const,
        moduleSpecifier,
      })),
      exportedConst('service', 'string', quote(service.name)),
      ...functions.map(({ name, type, bind }) =>
        exportedCall(name, `${type}<typeof operations>`, `${bind}(operations)`),
      ),
    ])
  },
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
