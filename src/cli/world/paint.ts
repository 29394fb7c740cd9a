import { styleText } from 'node:util'
import type { Output, World } from './world.js'

/** What a piece of text is; each has a colour of its own, where there are colours. */
export type Tone = 'error' | 'warning' | 'strong' | 'weak' | 'good'

/** Gives a text its colour, or the text as it is. */
export type Paint = (tone: Tone, text: string) => string

const styles = {
  error: 'red',
  warning: 'yellow',
  strong: 'bold',
  weak: 'dim',
  good: 'green',
} as const satisfies Readonly<Record<Tone, string>>

export const coloured: Paint = (tone, text) => styleText(styles[tone], text, { validateStream: false })

export const plain: Paint = (_, text) => text

/** Colours where they were asked for, else on a terminal, unless the environment has `NO_COLOR`. */
export const paintFor = (output: Output, env: World['env'], asked: boolean | undefined): Paint =>
  (asked ?? (output.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb')) ? coloured : plain
