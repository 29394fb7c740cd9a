/** `npm run playground:picture`: the picture of the page that opens the README, taken in Chromium. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const tab = await browser.newPage({ viewport: { width: 1040, height: 620 } })
await tab.goto(pathToFileURL(join(here, '..', '..', 'playground', 'index.html')).href)
await tab.getByRole('listitem').first().waitFor()
await tab.screenshot({ path: join(here, 'playground.png') })
await browser.close()
