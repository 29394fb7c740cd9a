import type { PatternCode } from '../../service/model.js'
import type { Emitter } from '../emitter.js'
import { patternNamesOf } from '../pattern-names.js'
import { door, exportedConst, importOf, printSourceFile } from '../source-file.js'

/** The patterns of a service, each once: for the guards, and for the codecs. */
export const patternsEmitter: Emitter = {
  path: 'patterns.ts',
  emit: (service) => {
    const { constants } = patternNamesOf(service)
    if (constants.length === 0) return printSourceFile(service, ['export { }'])
    const isLinear = constants.some(([, { engine }]) => engine === 'linear')
    return printSourceFile(service, [
      ...importOf(isLinear ? ['linear', 'type Pattern'] : ['type Pattern'], door),
      ...constants.map(([name, code]) => exportedConst(name, 'Pattern', printPattern(code))),
    ])
  },
}

const printPattern = ({ source, engine }: PatternCode): string => {
  // A slash ends the literal, and begins a comment with a star behind it.
  const escaped = source
    .replace(/(?:\\?\/)(?=\*)/g, '\\x2f')
    .replace(/(\\.)|\//gsu, (slash, escape?: string) => escape ?? `\\${slash}`)
  const literal = `/${escaped}/us`
  return engine === 'linear' ? `/*#__PURE__*/ linear(${literal})` : literal
}
