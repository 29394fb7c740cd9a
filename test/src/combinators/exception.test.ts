import { isRight } from 'fp-ts/lib/Either.js'
import { Exception, exception, optional, string } from '../../../src/codec.js'

interface Burnt {
  Message?: string | undefined
}
const Burnt = exception<Burnt>('Burnt', () => ({ Message: optional(string) }), { status: 500, fault: 'server' })

test('is a codec that knows what else the reference says of the error', () => {
  expect(Burnt).toBeInstanceOf(Exception)
  expect([Burnt.name, Burnt.status, Burnt.fault]).toEqual(['Burnt', 500, 'server'])
  expect(exception('Odd', {})).toMatchObject({ name: 'Odd', status: undefined, fault: undefined })
})

test("is the service's, and so walked tolerantly", () => {
  const body = { Message: 'too hot', Since: 'noon' }
  expect(Burnt.decode(body)).toEqual({ _tag: 'Right', right: body })
  expect(isRight(Burnt.decode({}))).toBe(true)
  expect(Burnt.decode({ Message: 7 })).toMatchObject({ left: [{ code: 'invalid_type', pointer: '/Message' }] })
})
