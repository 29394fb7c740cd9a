import { attributesEmitter } from './emitters/attributes.js'
import { codecsEmitter } from './emitters/codecs.js'
import { guardsEmitter } from './emitters/guards.js'
import { indexEmitter } from './emitters/index.js'
import { literalsEmitter } from './emitters/literals.js'
import { namesEmitter } from './emitters/names.js'
import { patternsEmitter } from './emitters/patterns.js'
import { operationsEmitter } from './emitters/operations.js'
import { shapesEmitter } from './emitters/shapes.js'
import type { GeneratedFile, Service } from '../service/model.js'
import type { Emitter } from './emitter.js'

/** Every emitter, in the order in which a reader of the output may want them. */
const emitters: readonly Emitter[] = [
  literalsEmitter,
  patternsEmitter,
  namesEmitter,
  guardsEmitter,
  shapesEmitter,
  operationsEmitter,
  codecsEmitter,
  indexEmitter,
  attributesEmitter,
]

/** All the files of a service. */
export const emitService = (service: Service): readonly GeneratedFile[] =>
  emitters.map(({ path, emit }) => ({ path, text: emit(service) }))
