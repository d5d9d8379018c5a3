import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"

/** The value of a property. */
export const PropertyValue = Schema.Union([Schema.String, Finite, Schema.Boolean])

/** A property as most documents show it. */
export const WrappedPropertyValue = Schema.Struct({
  value: PropertyValue
})

/**
 * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace is the id of the
 * application that owns them, or one of the product's, such as `routing`, `source` or `rating`. Read a value with
 * `propertyValue`.
 */
export const Properties = Schema.Record(
  Schema.String,
  Schema.Record(Schema.String, Schema.Union([WrappedPropertyValue, PropertyValue]))
)

/** Properties as they are written: namespace, name, bare value. */
export const PropertiesWrite = Schema.Record(Schema.String, Schema.Record(Schema.String, PropertyValue))

/** Properties to remove: namespace and the names in it. */
export const PropertiesDelete = Schema.Record(Schema.String, Schema.Array(Schema.String))
