import type { Emitter, Scalar } from '../../service/model.js'
import { codecFace, doorNamesOf, patternsOf, typeFace } from '../../service/types.js'
import { patternNamesOf } from '../pattern-names.js'
import { door, exportedCall, importOf, printSourceFile } from '../source-file.js'

/** The named scalars of a service, each a codec with its constraints. */
export const namesEmitter: Emitter = {
  path: 'names.ts',
  emit: (service) => {
    const { scalars = [] } = service
    if (scalars.length === 0) return printSourceFile(service, 'names.ts', ['export {}'])
    const { nameOf } = patternNamesOf(service)
    const types = scalars.map(unnamed)
    return printSourceFile(service, 'names.ts', [
      ...importOf([...types.flatMap(doorNamesOf), 'type Scalar'], door),
      ...importOf(
        types.flatMap(patternsOf).map((code) => nameOf(code)),
        './patterns.js',
      ),
      ...scalars.map((scalar) => {
        const type = unnamed(scalar)
        return exportedCall(scalar.name, `Scalar<${typeFace(type)}, '${type.kind}'>`, codecFace(type, nameOf))
      }),
    ])
  },
}

/** A scalar as it is made: not by its own name. A member of the path says by itself that it is never empty. */
const unnamed = ({ type }: Scalar): Scalar['type'] => {
  const { scalar, ...made } = type
  if (made.kind !== 'string') return made
  const { min, ...rest } = made
  return rest
}
