import { GuardPrinter } from '../print-guard.js'
import { hasGuard } from '../print-guard-parts.js'
import type { Emitter } from '../../service/model.js'
import { declarationOrder } from '../resolve.js'
import { door, importOf, printSourceFile } from '../source-file.js'

/**
 * The guards: one function for each structure, straight-line code that finds the places of a value that are not plainly
 * fine. What is wrong there, if anything, the codec's walk finds out.
 */
export const guardsEmitter: Emitter = {
  path: 'guards.ts',
  emit: (service) => {
    const printer = new GuardPrinter(service)
    const guards = declarationOrder(service.structures)
      .filter(hasGuard)
      .map((structure) => printer.structure(structure))
    if (guards.length === 0) return printSourceFile(service, 'guards.ts', ['export {}'])
    const imports = [
      ...importOf(printer.doorNames, door),
      ...importOf(printer.literals, './literals.js'),
      ...importOf(printer.patterns, './patterns.js'),
    ]
    const text = `${printSourceFile(service, 'guards.ts', imports)}\n${spaced([...printer.helpers(), ...guards])}\n`
    return text.replace('\n', `\n${unchecked}\n`)
  },
}

/**
 * Functions cost a user's compiler as much as all the types; what they are for others, their signatures say. A test
 * compiles them without this line.
 */
export const unchecked = '// @ts-nocheck'

/**
 * A blank line below each function. The guards are the larger half of a service and text already: the formatter would
 * take as long over them as all the rest takes.
 */
const spaced = (texts: readonly string[]): string =>
  texts
    .map((text) => (text.includes('\n') ? `${text}\n\n` : `${text}\n`))
    .join('')
    .trimEnd()
