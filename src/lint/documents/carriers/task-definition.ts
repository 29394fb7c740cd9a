import type { Around, Carrier } from '../carrier.js'
import { entryOf, valueOf } from '../nodes.js'
import { rangeInFile } from '../placed-text.js'
import type { ObjectNode } from '../../text/syntax-tree.js'

/** Members of a description that a registration does not take; the deploy action leaves them out, and says so. */
const described = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
]

/** A task definition of ECS, as the deploy action of GitHub reads it: the whole file is a request to register it. */
export const taskDefinition: Carrier = {
  kind: 'task-definition',
  words: /containerDefinitions/,
  find: (object, around) => {
    if (around.path.length > 0) return []
    const wrapped = valueOf(object, 'taskDefinition')
    if (wrapped?.kind !== 'object' || !isDefinition(wrapped))
      return isDefinition(object) ? requestIn(object, around) : []
    const wrapper = entryOf(object, 'taskDefinition')
    const path = ['taskDefinition']
    const sentence =
      'a task definition stands in the file by itself, as this is no answer of the service: take what is inside taskDefinition out of it'
    around.say('wrapped_request', wrapper?.at ?? object, path, sentence)
    return requestIn(wrapped, { ...around, path })
  },
}

const isDefinition = (object: ObjectNode): boolean =>
  entryOf(object, 'family') !== undefined && valueOf(object, 'containerDefinitions')?.kind === 'array'

const requestIn = (object: ObjectNode, { text, path, say }: Around) => {
  const [first, ...others] = object.entries.filter(({ key }) => described.includes(key))
  if (first !== undefined) {
    const names = [first, ...others].map(({ key }) => key)
    const isOne = names.length === 1
    const sentence = `${names.join(', ')}: a description of a task definition has ${isOne ? 'this, a registration does not take it: take it' : 'these, a registration takes none of them: take them'} out`
    say('described_member', first.at, [...path, first.key], sentence)
  }
  const at = rangeInFile(text, entryOf(object, 'family')?.at ?? object)
  return [
    {
      kind: 'task-definition',
      service: 'ecs',
      naming: 'sdk',
      action: 'RegisterTaskDefinition',
      serviceAt: at,
      actionAt: at,
      text,
      root: object,
      path: [...path],
      reading: { spelling: 'api', lenient: [], own: described, dynamic: /<[\w .-]+>/, dropsEmpty: true },
    } as const,
  ]
}
