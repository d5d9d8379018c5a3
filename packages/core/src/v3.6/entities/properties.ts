import * as Schema from "effect/Schema"
import { PropertyValue } from "../../v3.0/entities/properties.ts"

export { PropertiesDelete, PropertyValue } from "../../v3.0/entities/properties.ts"

/**
 * Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the
 * product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
 */
export const Properties = Schema.Record(Schema.String, Schema.Record(Schema.String, PropertyValue))
