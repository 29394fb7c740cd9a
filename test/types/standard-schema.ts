/** The types that a library of Standard Schema takes for the input and the output of a codec. */
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { BackendJobRespObj, CreateTokenRequest, CreateTokenResponse, ModeType } from 'aws-preflight/amplifybackend'
import { json, string, list, timestamp } from 'aws-preflight/codec'
import { withJsonSchema } from 'aws-preflight/json-schema'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_equal: Equal<A, B>): void => undefined

type In<S extends StandardSchemaV1> = StandardSchemaV1.InferInput<S>
type Out<S extends StandardSchemaV1> = StandardSchemaV1.InferOutput<S>

same<In<typeof CreateTokenRequest>, CreateTokenRequest>(true)
same<Out<typeof CreateTokenRequest>, CreateTokenRequest>(true)
same<In<typeof BackendJobRespObj>, BackendJobRespObj>(true)
same<In<typeof ModeType>, ModeType>(true)
same<In<typeof timestamp>, Date>(true)

// The answer of a service is anybody's guess before it is decoded.
same<In<typeof CreateTokenResponse>, unknown>(true)

const strings: StandardSchemaV1<string[], string[]> = list(string)
void strings

// With its JSON Schema, as MCP servers and the AI SDK ask for it.
const described = withJsonSchema(CreateTokenRequest)
same<In<typeof described>, CreateTokenRequest>(true)
same<Out<typeof described>, CreateTokenRequest>(true)
const standards: readonly (StandardSchemaV1 & StandardJSONSchemaV1)[] = [described, json(timestamp)]
void standards
