import type { Service } from '../../service/model.js'
import type { Emitter } from '../emitter.js'
import { byCodeUnits, propertyKey } from '../../service/code-names.js'
import { exportedConst, importOf, printSourceFile } from '../source-file.js'

/** Every codec by name: by that of the shape, and by every spelling in the pages. */
export const codecsEmitter: Emitter = {
  path: 'codecs.ts',
  emit: (service) => {
    const entries = [...entriesOf(service)].sort((left, right) => byCodeUnits(left[0], right[0]))
    const type = entries.map(([key, name]) => `  readonly ${propertyKey(key)}: typeof ${name}\n`).join('')
    const value = entries
      .map(([key, name]) => (key === name ? `  ${key},\n` : `  ${propertyKey(key)}: ${name},\n`))
      .join('')
    return printSourceFile(service, [
      ...importOf(
        service.literals.map(({ name }) => name),
        './literals.js',
      ),
      ...importOf(
        service.structures.map(({ name }) => name),
        './shapes.js',
      ),
      exportedConst(
        'codecs',
        entries.length === 0 ? '{}' : `{\n${type}}`,
        entries.length === 0 ? '{}' : `{\n${value}}`,
      ),
    ])
  },
}

/** From key to shape. A name is its own shape's, even where it is another one's spelling. */
const entriesOf = ({ structures, literals }: Service): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>()
  for (const { name, aliases } of structures) for (const alias of aliases) entries.set(alias, name)
  for (const { name } of [...structures, ...literals]) entries.set(name, name)
  return entries
}
