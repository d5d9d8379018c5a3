import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"

/** The value of a property: text, a whole number of 32 bits, or yes or no. */
export const PropertyValue = Schema.Union([Schema.String, Finite, Schema.Boolean])

/**
 * Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the
 * product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
 */
export const Properties = Schema.Record(Schema.String, Schema.Record(Schema.String, PropertyValue))

/** Properties to remove: namespace and the names in it. */
export const PropertiesDelete = Schema.Record(Schema.String, Schema.Array(Schema.String))
