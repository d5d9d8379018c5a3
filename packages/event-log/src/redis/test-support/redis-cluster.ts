import { setTimeout as sleep } from "node:timers/promises"
import { Cluster } from "ioredis"
import { Proxy } from "./proxy.ts"
import { freePort, RedisServer } from "./redis-server.ts"
import type { Way } from "./suite.ts"

const slots = 16_384

const startNode = async (): Promise<RedisServer> => {
  // The port of the bus would be that of the node and 10 000, which may be none.
  const bus = String(await freePort())
  return RedisServer.start([
    "--cluster-enabled",
    "yes",
    "--cluster-port",
    bus,
    "--cluster-node-timeout",
    "2000"
  ])
}

/** Three nodes that share the slots among them. */
export class RedisCluster implements AsyncDisposable {
  readonly nodes: readonly RedisServer[]

  private constructor(nodes: readonly RedisServer[]) {
    this.nodes = nodes
  }

  static async start(): Promise<RedisCluster> {
    const cluster = new RedisCluster([await startNode(), await startNode(), await startNode()])
    const [first, ...others] = cluster.nodes
    const share = Math.ceil(slots / cluster.nodes.length)
    for (const [i, node] of cluster.nodes.entries()) {
      const last = Math.min(slots, (i + 1) * share) - 1
      await node.with((redis) => redis.call("CLUSTER", "ADDSLOTSRANGE", i * share, last))
      await node.with((redis) => redis.call("CLUSTER", "SET-CONFIG-EPOCH", i + 1))
    }
    for (const node of others) {
      const bus = await busOf(node)
      await first!.with((redis) => redis.call("CLUSTER", "MEET", "127.0.0.1", node.port, bus))
    }
    for (const node of cluster.nodes) {
      while (!(await cluster.#isWhole(node))) await sleep(50)
    }
    return cluster
  }

  /** A client of the cluster, over ways that can be cut. */
  async openWay(options: { readonly enableOfflineQueue?: boolean } = {}): Promise<
    Way & {
      readonly client: Cluster
      /** What a client says from now on that no node hears, and nothing after it. */
      mute(what: RegExp | undefined): void
    }
  > {
    const proxies = await Promise.all(this.nodes.map((node) => Proxy.start(node.port)))
    const ports = proxies.map(({ url }) => Number(new URL(url).port))
    const natMap = Object.fromEntries(
      this.nodes.map((node, i) => [`127.0.0.1:${node.port}`, { host: "127.0.0.1", port: ports[i]! }])
    )
    const client = new Cluster(
      ports.map((port) => ({ host: "127.0.0.1", port })),
      { natMap, clusterRetryStrategy: () => 50, slotsRefreshTimeout: 2_000, ...options }
    )
    client.on("error", () => {})
    return {
      address: { client },
      client,
      mute: (what) => proxies.forEach((proxy) => (proxy.mutes = what)),
      cut: () => proxies.forEach((proxy) => proxy.cut()),
      heal: () => proxies.forEach((proxy) => proxy.heal()),
      [Symbol.asyncDispose]: async () => {
        client.disconnect()
        await Promise.all(proxies.map((proxy) => proxy[Symbol.asyncDispose]()))
      }
    }
  }

  /** The node where a slot lies. */
  async ownerOf(slot: number): Promise<number> {
    const found = await Promise.all(
      this.nodes.map((node) =>
        node.with(async (redis) => {
          // Only the owner answers for what lies in it.
          const own = String(await redis.call("CLUSTER", "NODES"))
            .split("\n")
            .find((line) => line.includes("myself"))
          return (own ?? "")
            .split(" ")
            .slice(8)
            .some((range) => {
              const [first, last = first] = range.split("-").map(Number)
              return first! <= slot && slot <= last!
            })
        })
      )
    )
    return found.indexOf(true)
  }

  /** A name for a log that lies on a node. */
  async namespaceOn(node: number): Promise<string> {
    for (let i = 0; ; i++) {
      const name = `on-${node}-${i}`
      const slot = Number(await this.nodes[0]!.with((redis) => redis.call("CLUSTER", "KEYSLOT", `{${name}}`)))
      if ((await this.ownerOf(slot)) === node) return name
    }
  }

  /** Moves a slot with all its keys to another node, as `redis-cli --cluster reshard` does, while everything goes on. */
  async move(slot: number, from: number, to: number): Promise<void> {
    const [source, target] = [this.nodes[from]!, this.nodes[to]!]
    const sourceId = await idOf(source)
    const targetId = await idOf(target)
    await target.with((redis) => redis.call("CLUSTER", "SETSLOT", slot, "IMPORTING", sourceId))
    await source.with(async (redis) => {
      await redis.call("CLUSTER", "SETSLOT", slot, "MIGRATING", targetId)
      for (;;) {
        const keys = (await redis.call("CLUSTER", "GETKEYSINSLOT", slot, 10)) as string[]
        if (keys.length === 0) break
        await redis.call("MIGRATE", "127.0.0.1", target.port, "", 0, 5_000, "KEYS", ...keys)
      }
    })
    for (const node of [target, source]) {
      await node.with((redis) => redis.call("CLUSTER", "SETSLOT", slot, "NODE", targetId))
    }
  }

  /** Gives a node a replica. */
  async addReplica(of: number): Promise<RedisServer> {
    const node = this.nodes[of]!
    const [id, bus] = [await idOf(node), await busOf(node)]
    const replica = await startNode()
    await replica.with(async (redis) => {
      await redis.call("CLUSTER", "MEET", "127.0.0.1", node.port, bus)
      while (!String(await redis.call("CLUSTER", "NODES")).includes(id)) await sleep(50)
      await redis.call("CLUSTER", "REPLICATE", id)
    })
    await node.with(async (redis) => {
      while (!(await redis.info("replication")).includes("state=online")) await sleep(50)
    })
    return replica
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.nodes.map((node) => node[Symbol.asyncDispose]()))
  }

  async #isWhole(node: RedisServer): Promise<boolean> {
    const info = String(await node.with((redis) => redis.call("CLUSTER", "INFO")))
    return info.includes("cluster_state:ok") && info.includes(`cluster_known_nodes:${this.nodes.length}`)
  }
}

const idOf = async (node: RedisServer): Promise<string> =>
  String(await node.with((redis) => redis.call("CLUSTER", "MYID")))

const busOf = async (node: RedisServer): Promise<number> => {
  const nodes = String(await node.with((redis) => redis.call("CLUSTER", "NODES")))
  return Number(/@(\d+)/.exec(nodes)?.[1])
}
