import { StructureKind } from 'ts-morph'
import type { Literals } from '../../service/model.js'
import type { Emitter } from '../emitter.js'
import { inQuotes } from '../../service/code-names.js'
import { door, exportedCall, importOf, printSourceFile } from '../source-file.js'
import { lineWidth, type Statement } from '../print-statement.js'

/**
 * The literal unions: a type and a codec of one name. Where they do not fit into one line, each literal has its own, so that
 * a diff is the change.
 */
export const literalsEmitter: Emitter = {
  path: 'literals.ts',
  emit: (service) => {
    const used = service.literals.length === 0 ? [] : ['literals', 'type Literals']
    const statements = [...importOf(used, door), ...service.literals.flatMap(printLiterals)]
    return printSourceFile(service, service.literals.length === 0 ? ['export { }'] : statements)
  },
}

const printLiterals = ({ name, values }: Literals): readonly Statement[] => {
  const quoted = values.map(inQuotes)
  return [
    { kind: StructureKind.TypeAlias, leadingTrivia: '\n', isExported: true, name, type: printUnion(name, quoted) },
    { ...exportedCall(name, `Literals<${name}>`, printCodec(name, quoted)), leadingTrivia: '' },
  ]
}

const printUnion = (name: string, quoted: readonly string[]): string => {
  const line = quoted.join(' | ')
  if (`export type ${name} = ${line}`.length <= lineWidth) return line
  return ['', ...quoted.map((literal) => `  | ${literal}`)].join('\n')
}

const printCodec = (name: string, quoted: readonly string[]): string => {
  const call = `literals<${name}>(${inQuotes(name)}, [`
  const line = `${call}${quoted.join(', ')}])`
  if (`  ${line}`.length <= lineWidth) return line
  return [call, ...quoted.map((literal) => `  ${literal},`), '])'].join('\n')
}
