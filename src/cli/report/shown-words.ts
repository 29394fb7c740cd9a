import type { LintIssue } from '../../lint/lint-issue.js'
import { isSecretName } from '../../issue/secret.js'
import { keyOfStep } from '../../text/path.js'
import type { Vocabulary } from './vocabulary.js'

/** Says whether a word may be shown, which begins at an offset of the piece. */
export type Shows = (word: string, at: number) => boolean

/** The text between brackets, quotes, colons and the like. */
export const wordPattern = /[^\s{}[\]:,"'=]+/g

/** A word that is a key: what follows it says so, also where its text stands in another text. */
const keyPattern = /([^\s{}[\]:,"'=]+)(?=\\*["']?\s*[:=])/g

const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * The words of a piece of a line that may be shown: those of the vocabulary, keys that lead to the issue, and numbers, unless
 * the name before them says that they are secret. `showsValues`: texts are shown as numbers are. `before`: the line's text
 * before the piece.
 */
export const shownWords = (
  piece: string,
  before: string,
  { rule, pointer, start }: LintIssue,
  vocabulary: Vocabulary,
  showsValues: boolean,
): Shows => {
  const steps = new Set(pointer.split('/').map((step) => keyOfStep(step).replace(/#$/, '')))
  const isSecret = (name: string): boolean => isSecretName(name) || vocabulary.hides?.(name) === true
  const keys = [...piece.matchAll(keyPattern)].map(({ 1: name = '', index }) => ({ name, index }))
  const isInSecret = [...steps].some(isSecret)
  const open = closedBefore(piece)
  // The value of a misspelt member may be that of a secret one.
  const unknownAt = rule === 'unknown_member' ? start.column - 1 - before.length : Infinity
  const mayShowAt = (at: number): boolean => {
    const earlier = keys.filter(({ index }) => index < at)
    return !isInSecret && at >= open && earlier.length > 0 && !earlier.some(({ name }) => isSecret(name))
  }
  return (word, at) => {
    if (vocabulary.has(word)) return true
    if (keys.some(({ name, index }) => index === at && name === word && (steps.has(name) || showsValues))) return true
    if (at > unknownAt || !mayShowAt(at)) return false
    return showsValues || (number.test(word) && isBare(word, at, piece, before))
  }
}

/** Behind the last bracket that closes what was opened before the piece: nothing is known of what is in it. */
const closedBefore = (piece: string): number => {
  let depth = 0
  let behind = 0
  for (const { 0: bracket, index } of piece.matchAll(/[{}[\]]/g)) {
    depth += /[{[]/.test(bracket) ? 1 : -1
    if (depth < 0) [depth, behind] = [0, index + 1]
  }
  return behind
}

/** Of longer lines nobody counts the quotes. */
const longest = 20_000

/** Whether a number stands by itself, and in no text. */
const isBare = (word: string, at: number, piece: string, before: string): boolean => {
  if (before.length > longest) return false
  const earlier = before + piece.slice(0, at)
  const isInText = (earlier.replace(/\\./g, '').match(/"/g) ?? []).length % 2 === 1
  return !isInText && /[:[,-]\s*$/.test(earlier) && /^\s*(?:[,\]}#]|$)/.test(piece.slice(at + word.length))
}
