import { readConstraints } from '../../codegen/facts.js'

jest.mock('ts-morph', () => {
  throw new Error('the compiler was loaded')
})

test('constraints are read without a compiler, and nothing else is', async () => {
  const page = { name: 'own.json', dialect: 'constraints', text: '{ "QueueName": { "max": 80 } }' }
  expect(readConstraints(page)).toMatchObject({ overrides: [{ name: 'QueueName', limits: { max: 80 } }], problems: [] })
  expect(readConstraints({ ...page, text: '' }).problems).toHaveLength(1)
  await expect(import('../../codegen/door.js')).rejects.toThrow('the compiler was loaded')
})
