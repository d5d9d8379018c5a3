import * as Schema from "effect/Schema"

const Value = Schema.Union([Schema.String, Schema.Number, Schema.Boolean])

/** Properties as they are read: namespace, name, and the value bare or as `{ value }`. */
export const Properties = Schema.Record(
  Schema.String,
  Schema.Record(Schema.String, Schema.Union([Value, Schema.Struct({ value: Value })]))
)

/** Properties as they are written: namespace, name, bare value. */
export const PropertiesWrite = Schema.Record(Schema.String, Schema.Record(Schema.String, Value))
