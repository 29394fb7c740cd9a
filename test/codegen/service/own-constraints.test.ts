import { readSource } from '../../../codegen/pages/sources.js'
import { readService } from '../../../codegen/pipeline.js'
import { isOwn, ownConstraints } from '../../../codegen/service/own-constraints.js'

test.each(['s3', 'sqs'])(
  'of %s each is of a member that requests of the installed SDK have, and is believed',
  (name) => {
    const pages = readSource(`@aws-sdk/client-${name}`, process.cwd())
    const { service } = readService(pages, { service: name })
    const [page] = ownConstraints(name)
    const known = Object.entries(JSON.parse(page?.text ?? '{}') as Readonly<Record<string, object>>)
    expect(known.length).toBeGreaterThan(5)
    for (const [path, limits] of known) {
      const [structure, member] = path.split('.')
      const found = service.structures
        .find((shape) => shape.name === structure)
        ?.members.find((one) => one.name === member)
      expect([path, found?.type.limits]).toEqual([
        path,
        expect.objectContaining({
          ...limits,
          ...('pattern' in limits ? { pattern: expect.objectContaining({ text: limits.pattern, whole: true }) } : {}),
        }),
      ])
      expect(isOwn({ name: found?.type.limits?.place.page ?? '' })).toBe(true)
    }
  },
)

test("the user's page goes before them, and what is there of a service that lacks them is no problem", () => {
  const user = { name: 'mine.json', text: '{ "PutObjectRequest.Key": { "max": 9 } }', dialect: 'constraints' }
  const s3 = readService([...readSource('@aws-sdk/client-s3', process.cwd()), user], { service: 's3' })
  const shape = s3.service.structures.find(({ name }) => name === 'PutObjectRequest')
  expect(shape?.members.find(({ name }) => name === 'Key')?.type.limits).toMatchObject({ max: 9 })
  const other = readService([{ name: 'page.md', text: '# Bread\n' }], { service: 's3' })
  expect(other.problems.filter(({ place }) => isOwn({ name: place.page }))).toEqual([])
})

test('of most services nothing is known beside their models', () => {
  expect(ownConstraints('lambda')).toEqual([])
  expect(ownConstraints('toString')).toEqual([])
})
