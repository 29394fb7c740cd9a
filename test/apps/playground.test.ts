/** The page to try it on, as a person uses it: in a browser, from disk, with the keyboard too. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const root = join(__dirname, '..', '..')
const page = join(root, 'playground', 'index.html')
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** Where Debian, and most others, have it. */
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (executablePath === undefined && process.env['CI'] !== undefined)
  throw new Error('There is no Chromium, and CI has to have one: apt-get install chromium.')
if (executablePath === undefined)
  console.warn('The playground was NOT tested: there is no Chromium on this machine (apt-get install chromium).')

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const quieter = ['--disable-component-update', '--disable-sync']

let browser: Browser
const described = executablePath === undefined ? describe.skip : describe

described('the playground', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['--import', 'tsx', join(root, 'src/playground/build.ts')], { cwd: root })
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: [...quiet, ...quieter] })
  })

  afterAll(() => browser.close())

  const opened = async (hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> => {
    const tab = await browser.newPage(options)
    const visit: Visit = { tab, requests: [], errors: [] }
    tab.on('request', (request) => visit.requests.push(request.url()))
    tab.on('pageerror', (error) => visit.errors.push(error.message))
    tab.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text())
    })
    await tab.goto(`${pathToFileURL(page).href}${hash}`)
    await tab.getByRole('status').filter({ hasText: /./ }).waitFor()
    return visit
  }

  const hashFor = (state: Record<string, string>): string => `#${new URLSearchParams(state).toString()}`

  test('a wrong literal shows its line and what was meant; the fix clears it; nothing is fetched', async () => {
    const text = '{\n  "TableName": "t",\n  "Key": { "id": { "S": "1" } },\n  "ReturnConsumedCapacity": "TOTALL"\n}'
    const visit = await opened(hashFor({ service: 'dynamodb', operation: 'GetItem', side: 'request', text }))
    const { tab } = visit
    const item = tab.getByRole('listitem').filter({ hasText: 'invalid_literal' })
    expect(await item.innerText()).toMatch(/^line 4\s.*"TOTALL".*did you mean "TOTAL"/s)
    await item.getByRole('button', { name: 'Write "TOTAL"' }).click()
    await tab.getByRole('status').filter({ hasText: 'Nothing is wrong with this request.' }).waitFor()
    expect(await tab.getByRole('listitem').filter({ hasText: 'invalid_literal' }).count()).toBe(0)
    expect(new URLSearchParams(new URL(tab.url()).hash.slice(1)).get('text')).toBe(text.replace('TOTALL', 'TOTAL'))
    expect(visit.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(visit.requests.filter((url) => url.startsWith('file:'))).toHaveLength(1)
    expect(visit.errors).toEqual([])
    await tab.close()
  })

  test('while somebody types, the issues follow', async () => {
    const { tab, errors } = await opened(
      hashFor({ service: 'sqs', operation: 'DeleteQueue', side: 'request', text: '' }),
    )
    await tab.getByRole('textbox', { name: 'Payload, as JSON or YAML' }).click()
    await tab.keyboard.type('QueueURL: https://example.com/q')
    await tab.getByRole('listitem').filter({ hasText: 'did you mean "QueueUrl"' }).waitFor()
    expect(errors).toEqual([])
    await tab.close()
  })

  test('a sample is without an issue; a response tells its drift', async () => {
    const { tab, errors } = await opened(
      hashFor({ service: 'sqs', operation: 'SendMessage', side: 'request', text: '' }),
    )
    await tab.getByRole('button', { name: 'Sample' }).click()
    await tab.getByRole('status').filter({ hasNotText: 'Type or paste' }).waitFor()
    expect(await tab.getByRole('status').innerText()).not.toMatch(/issue/)
    await tab.getByLabel('Side').selectOption('response')
    await tab.getByRole('heading', { name: 'SendMessageResult' }).waitFor()
    await tab.getByRole('textbox', { name: 'Payload, as JSON or YAML' }).click()
    await tab.keyboard.press('Control+A')
    await tab.keyboard.type('{"MessageId": "m", "Newer": 1}')
    await tab.getByRole('status').filter({ hasText: /drift/ }).waitFor()
    expect(errors).toEqual([])
    await tab.close()
  })

  test('the shape opens, says what is required, and never ends for one that holds itself', async () => {
    const { tab, errors } = await opened(
      hashFor({ service: 'dynamodb', operation: 'PutItem', side: 'request', text: '' }),
    )
    expect(
      await tab
        .getByRole('listitem')
        .filter({ hasText: /^TableName/ })
        .innerText(),
    ).toMatch(/required/)
    for (const name of [/^Item/, /^M /, /^L /]) await tab.getByText(name).locator('visible=true').last().click()
    expect(errors).toEqual([])
    await tab.close()
  })

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s page, nor on a phone', async (colorScheme) => {
    for (const viewport of [
      { width: 1200, height: 800 },
      { width: 360, height: 740 },
    ]) {
      const { tab } = await opened('', { colorScheme, viewport })
      await tab.evaluate(axe)
      const violations = await tab.evaluate<readonly string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`,
      )
      expect(violations).toEqual([])
      const overflows = await tab.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
      expect(overflows).toBe(false)
      await tab.close()
    }
  })

  test('the keyboard alone reaches the editor, leaves it again, and mends a mistake', async () => {
    const { tab } = await opened()
    const editor = tab.getByRole('textbox', { name: 'Payload, as JSON or YAML' })
    for (let steps = 0; steps < 10 && !(await isFocused(tab, editor)); steps++) await tab.keyboard.press('Tab')
    expect(await isFocused(tab, editor)).toBe(true)
    const fix = tab.getByRole('button', { name: 'Write "MessageBody"' })
    for (let steps = 0; steps < 10 && !(await isFocused(tab, fix)); steps++) await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    await tab.getByRole('status').filter({ hasText: '1 issue' }).waitFor()
    await tab.close()
  })
})

/** One tab, and what it did. */
interface Visit {
  readonly tab: Page
  readonly requests: string[]
  readonly errors: string[]
}

const isFocused = async (tab: Page, locator: ReturnType<Page['getByRole']>): Promise<boolean> =>
  (await locator.and(tab.locator(':focus')).count()) === 1
