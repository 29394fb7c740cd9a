/** Issues that are read later: they say what was found then, whatever has become of the value. */
import { operations } from '../../../generated/amplifybackend/index.js'
import { CreateKey } from '../../../generated/kms/index.js'
import { Invoke } from '../../../generated/lambda/index.js'
import { type Issue, validateRequest } from '../../../src/index.js'
import { requestRules } from '../../../src/walk/rules.js'
import { walk } from '../../../src/walk/walk.js'

const { CreateBackendAuth } = operations

const issuesOf = (payload: object): readonly Issue[] => {
  const result = validateRequest(CreateBackendAuth, payload as never)
  return result._tag === 'Left' ? result.left : []
}

/** A payload with faults of each kind that is certain: a type, a literal, an unknown key, two missing members, an item. */
const wrong = (): { AppId: unknown; ResourceConfig: { UserPoolConfigs: Record<string, unknown> } } => ({
  AppId: 7,
  ResourceConfig: {
    UserPoolConfigs: { SignInMethod: 'E-MAIL', RequiredSignUpAttributes: ['EMAIL', 'MAIL'], UserPolName: 'people' },
  },
})

/** The same issues as the walk of all of it tells, at once. */
const walked = walk(
  { name: CreateBackendAuth.request.name, codec: CreateBackendAuth.request, of: CreateBackendAuth },
  wrong(),
  {
    ...requestRules,
    guards: 'nowhere',
  },
).issues.map((issue) => issue.toJSON())

test('each issue is the one that the walk tells, in its order', () => {
  expect(issuesOf(wrong()).map((issue) => issue.toJSON())).toEqual(walked)
  expect(walked.length).toBeGreaterThan(5)
})

test('whichever is read first', () => {
  const issues = issuesOf(wrong())
  expect(issues.at(-1)?.message).toBe(walked.at(-1)?.message)
  expect(issues[0]?.message).toBe(walked[0]?.message)
})

test('what is done to the payload before they are read changes nothing', () => {
  const payload = wrong()
  const issues = issuesOf(payload)
  payload.AppId = 'a'
  delete payload.ResourceConfig.UserPoolConfigs['SignInMethod']
  payload.ResourceConfig.UserPoolConfigs['UserPoolName'] = 'people'
  expect(issues.map((issue) => issue.toJSON())).toEqual(walked)
})

test.each([
  [
    'a long text',
    'x'.repeat(257),
    'expected a list of RequiredSignUpAttributesElementType, found a string; put it in brackets',
  ],
  [
    'a value that holds others',
    { a: 1 },
    'expected a list of RequiredSignUpAttributesElementType, found an object; put it in brackets',
  ],
])('%s is walked at once, and the issue is the same', (_, RequiredSignUpAttributes, sentence) => {
  const payload = wrong()
  payload.ResourceConfig.UserPoolConfigs['RequiredSignUpAttributes'] = RequiredSignUpAttributes
  const sentences = issuesOf(payload).map((issue) => issue.sentence)
  expect(sentences).toHaveLength(walked.length)
  expect(sentences).toContain(sentence)
})

test('where there are more than maxIssues, the list is cut', () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`Member${index}`, 1]))
  const issues = issuesOf({ AppId: 'a', ...many })
  expect(issues).toHaveLength(101)
  expect(issues.at(-1)?.code).toBe('too_many_issues')
})

test('a text of as many characters as there may be, of which each takes two, is none of them', () => {
  const Description = '😀'.repeat(4097)
  expect(validateRequest(CreateKey, { Description })).toEqual({ _tag: 'Right', right: { Description } })
  const result = validateRequest(CreateKey, { Description: Description.repeat(2), KeyUsage: 'SIGN' })
  expect(result._tag === 'Left' && result.left.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/Description invalid_length',
    '/KeyUsage invalid_literal',
  ])
})

test('nor is a text for bytes, which a guard refuses', () => {
  const result = validateRequest(Invoke, { FunctionName: 'sort', Payload: '{}', LogType: 'Tall' })
  expect(result._tag === 'Left' && result.left.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/LogType invalid_literal',
  ])
})
