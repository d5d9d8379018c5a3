export * from "./access.ts"
export * from "./api-error.ts"
export * from "./ban.ts"
export { InitialChat } from "./chat-input.ts"
export * from "./chat.ts"
export * from "./configuration.ts"
export * from "./customer-monitoring.ts"
export * from "./customer-update.ts"
export * from "./customer.ts"
export * from "./event-input.ts"
export * from "./event.ts"
export * from "./filters.ts"
export * from "./first-event-input.ts"
export * from "./form.ts"
export * from "./incoming-error.ts"
export * from "./indicators.ts"
export * from "./license.ts"
export * from "./login.ts"
export * from "./multicast.ts"
export * from "./pagination.ts"
export * from "./postback.ts"
export * from "./properties.ts"
export {
  Product,
  ProductAddon,
  ProductAddonInput,
  ProductInput,
  ProductOption,
  ProductOptionInput,
  RichMessageButton,
  RichMessageButtonInput,
  RichMessageElement,
  RichMessageElementInput,
  RichMessageImage,
  RichMessageImageInput
} from "./rich-message.ts"
export * from "./routing.ts"
export * from "./system-details.ts"
export * from "./system-event-type.ts"
export * from "./system-message-type.ts"
export * from "./transfer.ts"
export * from "./upload.ts"
export * from "./user.ts"
