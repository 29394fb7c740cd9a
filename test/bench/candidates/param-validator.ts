import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Candidate } from '../candidate.js'
import { type Algebra, byName, derive } from '../derive.js'

/** The check of the AWS SDK for JavaScript 2 before each call, with its enum check switched on. */
export const paramValidator: Candidate = {
  name: 'aws-sdk v2 ParamValidator',
  package: 'aws-sdk',
  note: 'an empty array passes for an object, null for absent',
  lacks: ['change type', 'put null'],
  prepare: (subject) => {
    const { ParamValidator, Shape } = load()
    const shape = Shape.create(derive(subject, algebra), { api: { shapes: {} } })
    const validator = new ParamValidator({ min: true, enum: true })
    const errors = (value: unknown): readonly { readonly message: string }[] => {
      try {
        validator.validate(shape, value)
        return []
      } catch {
        return validator.errors
      }
    }
    return {
      accepts: (value) => errors(value).length === 0,
      messages: (value) => errors(value).map(({ message }) => message),
    }
  },
}

interface Model {
  readonly type: string
  readonly enum?: readonly string[]
  readonly member?: Model
  readonly key?: Model
  readonly value?: Model
  readonly members?: Readonly<Record<string, Model>>
  readonly required?: readonly string[]
}

interface Sdk {
  readonly Shape: { create: (model: Model, options: { readonly api: { readonly shapes: object } }) => object }
  readonly ParamValidator: new (checks: { readonly min: boolean; readonly enum: boolean }) => {
    readonly errors: readonly Error[]
    validate: (shape: object, value: unknown) => true
  }
}

const load = (): Sdk => {
  process.env['AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE'] = '1'
  const require = createRequire(join(process.cwd(), 'package.json'))
  require('aws-sdk/lib/node_loader')
  const { ParamValidator } = require('aws-sdk/lib/core') as Pick<Sdk, 'ParamValidator'>
  return { ParamValidator, Shape: require('aws-sdk/lib/model/shape') as Sdk['Shape'] }
}

const algebra: Algebra<Model> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  float: { type: 'float' },
  boolean: { type: 'boolean' },
  document: { type: 'structure' },
  literals: (_, values) => ({ type: 'string', enum: values }),
  list: (member) => ({ type: 'list', member: copy(member) }),
  map: (value) => ({ type: 'map', key: { type: 'string' }, value: copy(value) }),
  structure: (_, members) => ({
    type: 'structure',
    members: byName(members, ({ type }) => copy(type)),
    required: members.filter(({ required }) => required).map(({ name }) => name),
  }),
}

/** `Shape.create` writes into the models that it is given. */
const copy = (model: Model): Model => ({ ...model })
