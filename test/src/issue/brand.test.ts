/** `instanceof` holds for the errors of the other copy of the package. */
import type * as Root from 'aws-preflight'
import type * as Plugin from 'aws-preflight/sdk'

/** A copy of the package that shares no class with any other. */
const copy = (): typeof Root & typeof Plugin => {
  let both: unknown
  jest.isolateModules(
    () =>
      (both = { ...jest.requireActual<object>('aws-preflight'), ...jest.requireActual<object>('aws-preflight/sdk') }),
  )
  return both as typeof Root & typeof Plugin
}

const [one, other] = [copy(), copy()]

const names = [
  'RequestValidationError',
  'ResponseValidationError',
  'InvalidRequestError',
  'InvalidResponseError',
] as const

describe.each(names)('%s', (name) => {
  const error = new other[name]('CreateBackend', [])

  it('is known to both copies', () => {
    expect(one[name]).not.toBe(other[name])
    expect(error instanceof other[name]).toBe(true)
    expect(error instanceof one[name]).toBe(true)
    expect(error instanceof Error).toBe(true)
    expect(error.name).toBe(name)
  })

  it('is no error of another kind', () => {
    for (const each of names) expect(error instanceof one[each]).toBe(each === name)
    for (const value of [new Error('x'), { name }, null, undefined, name, Object.create(null)])
      expect((value as unknown) instanceof one[name]).toBe(false)
  })

  it('is no error of a class that somebody derives', () => {
    class Mine extends one[name] {}
    expect(error instanceof Mine).toBe(false)
    expect(new Mine('CreateBackend', []) instanceof Mine).toBe(true)
    expect(new Mine('CreateBackend', []) instanceof other[name]).toBe(true)
  })
})

test('an issue is one to both copies', () => {
  const result = other.validateRequest({} as never, {})
  const [issue] = result._tag === 'Left' ? result.left : []
  expect(issue instanceof other.Issue).toBe(true)
  expect(issue instanceof one.Issue).toBe(true)
  expect(({ ...issue } as unknown) instanceof one.Issue).toBe(false)
})
