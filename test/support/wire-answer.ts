/** Responses and exceptions as a service sends them, written by the client's own schemas. */
import { NormalizedSchema } from '@smithy/core/schema'
import type { $SchemaRef } from '@smithy/types'
import { isEvents } from '../../src/schema/guard.js'
import type { Answer } from './local-server.js'

/** A documented value as it stands in a body of JSON: by wire names where the protocol has them. */
export const written = (schema: NormalizedSchema, value: unknown, isRest: boolean): unknown => {
  if (value instanceof Date) return timeText(schema, value, epochSeconds)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value))
    return schema.isListSchema() ? value.map((item) => written(schema.getValueSchema(), item, isRest)) : value
  if (typeof value !== 'object' || value === null || !(schema.isStructSchema() || schema.isMapSchema())) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const member = schema.isMapSchema() ? schema.getValueSchema() : schema.getMemberSchema(name)
      const wire = schema.isMapSchema() || !isRest ? name : (member.getMergedTraits().jsonName ?? name)
      return [wire, written(member, held, isRest)]
    }),
  )
}

/** The answer of a server. `isRest`: a protocol that has use for the headers and the status, too. */
export const answerOf = (
  schemaRef: $SchemaRef,
  value: object,
  isRest: boolean,
): Answer & { readonly body: unknown } => {
  const schema = NormalizedSchema.of(schemaRef)
  if (!isRest) return { body: written(schema, value, isRest) }
  const headers: Record<string, string> = {}
  const inBody: Record<string, unknown> = {}
  const hasPayload = [...schema.structIterator()].some(([, member]) => member.getMergedTraits().httpPayload)
  let body: unknown = hasPayload ? new Uint8Array() : inBody
  let status: number | undefined
  for (const [name, held] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    const member = schema.getMemberSchema(name)
    const { httpHeader, httpPayload, httpResponseCode, jsonName } = member.getMergedTraits()
    if (httpHeader !== undefined) headers[httpHeader] = headerText(member, held)
    else if (httpResponseCode) status = Number(held)
    else if (httpPayload) body = held instanceof Uint8Array || isEvents(held) ? held : written(member, held, isRest)
    else inBody[jsonName ?? name] = written(member, held, isRest)
  }
  return { headers, body, ...(status === undefined ? {} : { status }) }
}

const headerText = (schema: NormalizedSchema, value: unknown): string =>
  value instanceof Date ? String(timeText(schema, value, httpDate)) : String(value)

const [dateTime, httpDate, epochSeconds] = [5, 6, 7]

/** As the schema says; else as is usual in that place. */
const timeText = (schema: NormalizedSchema, time: Date, usual: number): string | number => {
  const said = Number(schema.getSchema())
  const format = said === dateTime || said === httpDate || said === epochSeconds ? said : usual
  if (format === dateTime) return time.toISOString()
  return format === httpDate ? time.toUTCString() : time.getTime() / 1000
}
