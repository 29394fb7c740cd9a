/** The matchers are known to each `expect` by an import alone. Nothing here runs: `tsc` is the test. */
import { expect as jestExpect } from '@jest/globals'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { matchersFor } from 'aws-preflight/jest'
import { matchersFor as matchersForGlobals } from 'aws-preflight/jest-globals'
import { type PreflightMatchers } from 'aws-preflight/matchers'
import { matchersFor as matchersForVitest } from 'aws-preflight/vitest'
import { expect as vitestExpect } from 'vitest'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_equal: Equal<A, B>): void => undefined

expect.extend(matchersFor(amplifybackend))
expect({}).not.toBeValidRequestOf('CreateBackend', { values: 'json' })
expect({}).toBeValidResponseOf(amplifybackend.CreateBackend, { mode: 'strict' })
// @ts-expect-error the other function's option
expect({}).toBeValidRequestOf('CreateBackend', { mode: 'strict' })

jestExpect.extend(matchersForGlobals(amplifybackend))
jestExpect({}).not.toBeValidRequestOf('CreateBackend')
// @ts-expect-error no operation
jestExpect({}).toBeValidRequestOf(7)

vitestExpect.extend(matchersForVitest(amplifybackend))
const checked = vitestExpect({}).toBeValidRequestOf('CreateBackend')
same<typeof checked, void>(true)
const later = vitestExpect(Promise.resolve({})).resolves.toBeValidResponseOf('CreateBackend')
same<typeof later, Promise<void>>(true)

// The names of one service, where a program declares them itself.
interface Matchers extends PreflightMatchers<void, typeof amplifybackend> {}
declare const typed: Matchers
typed.toBeValidRequestOf('CreateBackend')
typed.toBeValidRequestOf(amplifybackend.CreateBackend)
// @ts-expect-error there is no such operation
typed.toBeValidRequestOf('CreateBackendd')
