// The built package, as a TypeScript program sees it: compiled by `npm run check:versions` with each supported compiler.
import { decodeResponse, formatIssues, type Issue, type Result } from 'aws-preflight'
import { optional, string, structure } from 'aws-preflight/codec'
import * as lambda from 'aws-preflight/lambda'
import { validateRequest } from 'aws-preflight/sqs'
import { preflight, type PreflightOptions } from 'aws-preflight/sdk'

const checked = validateRequest('SendMessage', { QueueUrl: 'https://example.com/q', MessageBody: 'm' })
export const body: string | undefined = checked._tag === 'Right' ? checked.right.MessageBody : undefined
export const told: string = checked._tag === 'Left' ? formatIssues(checked.left) : ''

const answered = decodeResponse(lambda.Invoke, { StatusCode: 200 }, { require: ['StatusCode'] })
export const status: number | undefined = answered._tag === 'Right' ? answered.right.StatusCode : undefined
export const codes = (result: Result<unknown>): readonly Issue['code'][] =>
  result._tag === 'Left' ? result.left.map(({ code }) => code) : []

export const Tag = structure<{ Key?: string | undefined }>('Tag', { Key: optional(string) })
const options: PreflightOptions = { onInvalidRequest: 'warn' }
export const plugin = preflight(lambda, options)

// @ts-expect-error No operation has this name.
validateRequest('SendMesage', {})
