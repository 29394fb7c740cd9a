/**
 * Real frameworks take a request's codec for their schema: tRPC 11, Hono 4, TanStack Form and react-hook-form. What they
 * make of its types is checked where this file is compiled.
 */
import { sValidator } from '@hono/standard-validator'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { FormApi } from '@tanstack/form-core'
import { createTRPCClient, httpLink } from '@trpc/client'
import { initTRPC } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { CreateTokenRequest, GetTokenRequest } from 'aws-preflight/amplifybackend'
import { Hono } from 'hono'
import { hc } from 'hono/client'

const wrong = { Appid: 'a' } as never

describe('tRPC 11', () => {
  const t = initTRPC.create()
  const router = t.router({ create: t.procedure.input(CreateTokenRequest).mutation(({ input }) => input.AppId) })
  const caller = t.createCallerFactory(router)({})

  it('gives a procedure the checked request', async () => {
    expect(await caller.create({ AppId: 'd1a2b3c4' })).toBe('d1a2b3c4')
    await expect(caller.create(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    // @ts-expect-error the input is a request
    await expect(caller.create(42)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('says over HTTP what is wrong', async () => {
    const serve = (url: string, init: RequestInit): Promise<Response> =>
      fetchRequestHandler({ endpoint: '/trpc', router, req: new Request(url, init) })
    const client = createTRPCClient<typeof router>({
      links: [httpLink({ url: 'http://localhost/trpc', fetch: serve as never })],
    })
    expect(await client.create.mutate({ AppId: 'd1a2b3c4' })).toBe('d1a2b3c4')
    await expect(client.create.mutate(wrong)).rejects.toThrow(/did you mean "AppId"/)
    // @ts-expect-error the client's input is a request, too
    await expect(client.create.mutate(42)).rejects.toThrow(/expected an object/)
  })
})

describe('Hono 4 with its validator', () => {
  const app = new Hono().post('/tokens', sValidator('json', CreateTokenRequest), (context) => {
    const { AppId } = context.req.valid('json')
    return context.json({ AppId })
  })
  const client = hc<typeof app>('http://localhost', { fetch: app.request })

  it('gives a handler the checked request', async () => {
    const answer = await client.tokens.$post({ json: { AppId: 'd1a2b3c4' } })
    expect([answer.status, await answer.json()]).toEqual([200, { AppId: 'd1a2b3c4' }])
  })

  it('refuses a wrong one, with its issues', async () => {
    const answer = await client.tokens.$post({ json: wrong })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain('did you mean \\"AppId\\"')
    // @ts-expect-error the client's input is a request
    expect((await client.tokens.$post({ json: 42 })).status).toBe(400)
  })
})

describe('TanStack Form', () => {
  // A form looks for its developer tools, again and again for five seconds: here it finds them.
  beforeAll(() => {
    const tools = new EventTarget()
    tools.addEventListener('tanstack-connect', () => tools.dispatchEvent(new Event('tanstack-connect-success')))
    Reflect.set(globalThis, '__TANSTACK_EVENT_TARGET__', tools)
  })
  afterAll(() => void Reflect.deleteProperty(globalThis, '__TANSTACK_EVENT_TARGET__'))

  const submit = async (defaultValues: GetTokenRequest) => {
    const submitted: GetTokenRequest[] = []
    const form = new FormApi({
      defaultValues,
      validators: { onSubmit: GetTokenRequest },
      onSubmit: ({ value }) => void submitted.push(value),
    })
    const unmount = form.mount()
    await form.handleSubmit()
    unmount()
    return { submitted, errors: form.state.errorMap.onSubmit }
  }

  it('submits a checked request', async () => {
    const request = { AppId: 'd1a2b3c4', SessionId: 's-1' }
    expect(await submit(request)).toMatchObject({ submitted: [request], errors: undefined })
  })

  it('puts each issue at its field', async () => {
    const { submitted, errors } = await submit({ AppId: '', SessionId: 7 as never })
    expect(submitted).toEqual([])
    expect(Object.keys(errors ?? {})).toEqual(['AppId', 'SessionId'])
  })
})

describe("react-hook-form's resolver", () => {
  const resolver = standardSchemaResolver(CreateTokenRequest)
  const options = { fields: {}, shouldUseNativeValidation: false } as const

  it('gives the values, or the issues by field', async () => {
    expect(await resolver({ AppId: 'd1a2b3c4' }, undefined, options)).toEqual({
      values: { AppId: 'd1a2b3c4' },
      errors: {},
    })
    const { errors } = await resolver({ AppId: 7 as never }, undefined, options)
    expect(errors).toMatchObject({ AppId: { message: expect.stringContaining('expected a string') as string } })
  })
})
