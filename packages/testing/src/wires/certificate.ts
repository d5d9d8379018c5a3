import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import { isIP } from "node:net"

/** A certificate and its key, as PEM. */
export interface CertificateAndKey {
  readonly cert: string
  readonly key: string
}

const day = 86_400_000

// Enough of DER (X.690) and of X.509 (RFC 5280) for a certificate that signs itself.

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex")
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const octets = (content: Uint8Array): Buffer => der(0x04, content)
const bits = (content: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), content)
const explicit = (number: number, content: Uint8Array): Buffer => der(0xa0 | number, content)
const yes = der(0x01, Buffer.from([0xff]))

/** Bytes of an object identifier, after its tag and length. */
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, "hex"))
const ids = {
  ecdsaWithSha256: oid("2a8648ce3d040302"),
  commonName: oid("550403"),
  subjectKeyIdentifier: oid("551d0e"),
  keyUsage: oid("551d0f"),
  subjectAlternativeName: oid("551d11"),
  basicConstraints: oid("551d13"),
  extendedKeyUsage: oid("551d25"),
  serverAuthentication: oid("2b06010505070301")
}

const time = (at: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replaceAll(/\D/g, "").slice(2, 14)}Z`))

const extension = (id: Buffer, content: Uint8Array, isCritical = false): Buffer =>
  sequence(id, ...(isCritical ? [yes] : []), octets(content))

/** A name or an address, as a certificate says whom it is for. */
const alternativeName = (name: string): Buffer => {
  if (isIP(name) === 0) return der(0x82, Buffer.from(name))
  return der(0x87, isIP(name) === 4 ? Buffer.from(name.split(".").map(Number)) : sixteenBytes(name))
}

const groups = (text: string): string[] => (text === "" ? [] : text.split(":"))

const sixteenBytes = (address: string): Buffer => {
  const [before = "", after] = address.split("::")
  const [first, last] = [groups(before), groups(after ?? "")]
  const zeros = Array.from({ length: after === undefined ? 0 : 8 - first.length - last.length }, () => "0")
  return Buffer.from([...first, ...zeros, ...last].map((group) => group.padStart(4, "0")).join(""), "hex")
}

/** Makes a certificate for these names and addresses that signs itself, good for a year. */
export const selfSigned = (names: readonly string[], now = Date.now()): CertificateAndKey => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" })
  const algorithm = sequence(ids.ecdsaWithSha256)
  const name = sequence(der(0x31, sequence(ids.commonName, der(0x0c, Buffer.from("agent-chat-mock")))))
  const key = publicKey.export({ type: "spki", format: "der" })
  const keyId = createHash("sha1").update(key).digest()
  const extensions = sequence(
    extension(ids.basicConstraints, sequence(yes), true),
    // Signatures, and of certificates: that it may stand at the top of its own chain.
    extension(ids.keyUsage, bits(Buffer.from([0x84]), 2), true),
    extension(ids.extendedKeyUsage, sequence(ids.serverAuthentication)),
    extension(ids.subjectKeyIdentifier, octets(keyId)),
    extension(ids.subjectAlternativeName, sequence(...names.map(alternativeName)))
  )
  const version3 = explicit(0, der(0x02, Buffer.from([2])))
  const serial = der(0x02, Buffer.from([0x01]), randomBytes(15))
  const body = sequence(
    version3,
    serial,
    algorithm,
    name,
    sequence(time(now - day), time(now + 365 * day)),
    name,
    key,
    explicit(3, extensions)
  )
  const certificate = sequence(body, algorithm, bits(sign("sha256", body, privateKey)))
  const base64 = certificate.toString("base64").replaceAll(/.{64}/g, "$&\n")
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.trimEnd()}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString()
  }
}
