import type { Emitter } from '../emitter.js'
import { codecFace, constrainedFace, doorNamesOf, patternsOf, typeFace } from '../../service/types.js'
import { patternNamesOf } from '../pattern-names.js'
import { door, exportedCall, importOf, printSourceFile } from '../source-file.js'

/** The named scalars of a service, each a codec with its constraints. */
export const namesEmitter: Emitter = {
  path: 'names.ts',
  emit: (service) => {
    const { scalars = [] } = service
    if (scalars.length === 0) return printSourceFile(service, ['export { }'])
    const { nameOf } = patternNamesOf(service)
    const types = scalars.map(({ type }) => type)
    return printSourceFile(service, [
      ...importOf([...types.flatMap(doorNamesOf), 'type Scalar'], door),
      ...importOf(
        types.flatMap(patternsOf).map((code) => nameOf(code)),
        './patterns.js',
      ),
      ...scalars.map(({ name, type: { limits, ...type } }) =>
        exportedCall(
          name,
          `Scalar<${typeFace(type)}, '${type.kind}'>`,
          constrainedFace(codecFace(type, nameOf), limits, nameOf, name),
        ),
      ),
    ])
  },
}
