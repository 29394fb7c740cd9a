import { GuardPrinter, hasGuard } from '../print-guard.js'
import type { Emitter } from '../model.js'
import { declarationOrder } from '../resolve.js'
import { door, importOf, printSourceFile } from '../source-file.js'

/**
 * The guards: one function for each structure, straight-line code that says yes to a value with which nothing is wrong.
 * Where it says no, the codec's walk finds out what is.
 */
export const guardsEmitter: Emitter = {
  path: 'guards.ts',
  emit: (service) => {
    const printer = new GuardPrinter(service)
    const guards = declarationOrder(service.structures)
      .filter(hasGuard)
      .map((structure) => printer.structure(structure))
    if (guards.length === 0) return printSourceFile(service, 'guards.ts', ['export {}'])
    const [first = '', ...rest] = [...printer.helpers(), ...guards]
    return printSourceFile(service, 'guards.ts', [
      ...importOf(printer.doorNames, door),
      ...importOf(printer.literals, './literals.js'),
      `\n${first}`,
      ...rest,
    ])
  },
}
