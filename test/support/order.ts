/** One made-up operation that uses every kind of type, for tests of the runtime. */
import {
  blob,
  type BlobValue,
  boolean,
  constrained,
  document,
  type DocumentValue,
  exception,
  float,
  integer,
  list,
  literals,
  type Literals,
  map,
  operation,
  optional,
  required,
  response,
  string,
  structure,
  type Structure,
  taggedUnion,
  timestamp,
} from '../../src/codec.js'
import { format } from '../../src/combinators/operation.js'

export type Size = 'LARGE' | 'MEDIUM' | 'SMALL'
export const Size: Literals<Size> = literals<Size>('Size', ['LARGE', 'MEDIUM', 'SMALL'])

export interface Payment {
  Card?: string | undefined
  Voucher?: string | undefined
}
export const Payment = taggedUnion<Payment>('Payment', { Card: optional(string), Voucher: optional(string) })

export interface Customer {
  Name: string
  Password?: string | undefined
  Pins?: string[] | undefined
  Notes?: string | undefined
  Level?: Size | undefined
  SecretLevel?: Size | undefined
  SecretNumber?: number | undefined
}
export const Customer: Structure<Customer> = structure<Customer>('Customer', {
  Name: required(string),
  Password: optional(string),
  Pins: optional(list(string)),
  Notes: optional(string, { sensitive: true }),
  Level: optional(Size),
  SecretLevel: optional(Size),
  SecretNumber: optional(integer),
})

export interface Box {
  Label: string
  Inside?: Box | undefined
  Vault?: Customer | undefined
}
export const Box: Structure<Box> = structure<Box>('Box', () => ({
  Label: required(string),
  Inside: optional(Box),
  Vault: optional(Customer, { sensitive: true }),
}))

export interface PlaceOrderRequest {
  OrderId: string
  Sizes?: Size[] | undefined
  Count?: number | undefined
  Weight?: number | undefined
  Gift?: boolean | undefined
  Due?: Date | undefined
  Image?: BlobValue | undefined
  Extra?: DocumentValue
  Labels?: { [key: string]: string } | undefined
  Prices?: { [key in Size]?: number } | undefined
  Payment?: Payment | undefined
  Customer?: Customer | undefined
  Box?: Box | undefined
  Code?: string | undefined
  Lines?: string[] | undefined
}
export const PlaceOrderRequest = structure<PlaceOrderRequest>('PlaceOrderRequest', {
  OrderId: required(string),
  Sizes: optional(list(Size)),
  Count: optional(constrained(integer, { min: 1, max: 5 })),
  Weight: optional(float),
  Gift: optional(boolean),
  Due: optional(timestamp),
  Image: optional(blob),
  Extra: optional(document),
  Labels: optional(map(string)),
  Prices: optional(map(float, Size)),
  Payment: optional(Payment),
  Customer: optional(Customer),
  Box: optional(Box),
  Code: optional(constrained(string, { min: 2, max: 4, pattern: /^[a-z😀]+$/u })),
  Lines: optional(constrained(list(string), { min: 1, max: 3, unique: true })),
})

export interface PlaceOrderResponse {
  OrderId: string
  Size: Size
  Due: Date
  Image: BlobValue
  Customer: Customer
  Lines: string[]
  Payment: Payment
  Weight: number
  Extra: DocumentValue
  ResponseMetadata: { RequestId: string }
}
export const PlaceOrderResponse = response<PlaceOrderResponse>('PlaceOrderResponse', {
  OrderId: required(string),
  Size: required(Size),
  Due: required(timestamp),
  Image: required(blob),
  Customer: required(Customer),
  Lines: required(list(string)),
  Payment: required(Payment),
  Weight: required(float),
  Extra: required(document),
  ResponseMetadata: required(structure<{ RequestId: string }>('ResponseMetadata', { RequestId: required(string) })),
})

export interface SoldOutException {
  Message?: string | undefined
}
export const SoldOutException = exception<SoldOutException>(
  'SoldOutException',
  { Message: optional(string) },
  { status: 409, fault: 'client' },
)

export const PlaceOrder = operation(
  { format, name: 'made-up', asOf: '2026-01-31' },
  {
    name: 'PlaceOrder',
    alias: 'place_order',
    request: PlaceOrderRequest,
    response: PlaceOrderResponse,
    errors: [SoldOutException],
  },
)
