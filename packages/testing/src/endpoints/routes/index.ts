import type { Route } from "../route.ts"
import { behaviourRoutes } from "./behaviours.ts"
import { callRoutes } from "./calls.ts"
import { customerRoutes } from "./customers.ts"
import { faultRoutes } from "./faults.ts"
import { serviceRoutes } from "./service.ts"
import { webhookRoutes } from "./webhooks.ts"

/** The control endpoints. */
export const routes: readonly Route[] = [
  ...serviceRoutes,
  ...customerRoutes,
  ...callRoutes,
  ...faultRoutes,
  ...webhookRoutes,
  ...behaviourRoutes
]
