/** The services that come with the package are the same ones everywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { serviceNames } from '../src/cli/target/bundled-services.js'

const names = [...serviceNames].sort()

test('npm run generate writes each service from its references', () => {
  const { generate } = parse(readFileSync('generated.config.yaml', 'utf8')) as { readonly generate: unknown }
  expect(generate).toEqual(
    Object.fromEntries(names.map((name) => [`generated/${name}`, { from: [`codegen/references/${name}`] }])),
  )
})

test.each(['generated', 'codegen/references'])('%s has the folders of these services, and no others', (folder) =>
  expect(readdirSync(folder).sort()).toEqual(names),
)
