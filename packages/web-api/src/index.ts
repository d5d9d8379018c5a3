export { createWebApi, type WebApi, type WebApiOptions } from "./web-api.ts"
