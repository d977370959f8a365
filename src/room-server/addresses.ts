import { connect } from 'node:net'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Networks that exist within this laptop only, or lead into a tunnel: no tablet is on them. */
const within =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|tailscale|zt|tun|tap|utun|wg)|vEthernet/i
/** A laptop that got no address gives itself one of these: nobody finds it there. */
const unassigned = /^169\.254\./

/**
 * The addresses at which tablets may find this laptop, the likeliest first: Wi-Fi and cable before
 * what is only within the laptop. Without a network there is none.
 */
export function addressesOf(
  interfaces: Interfaces = networkInterfaces(),
): readonly { readonly ip: string; readonly network: string }[] {
  return Object.entries(interfaces)
    .flatMap(([network, all]) => (all ?? []).map((each) => ({ ...each, network })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, network }) => ({ ip: address, network }))
    .filter(({ ip }) => !unassigned.test(ip))
    .toSorted((a, b) => Number(within.test(a.network)) - Number(within.test(b.network)))
}

/** Whether an address, of whatever kind, is one of this laptop's own. */
export function isOwnAddress(ip: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const bare = ip.replace(/^::ffff:|%.*$/g, '')
  return Object.values(interfaces).some((all) => all?.some(({ address }) => address === bare))
}

/** Whether this laptop answers when it calls itself by one of its own addresses. */
export function answersAt(ip: string, port: number, patience = 1_000): Promise<boolean> {
  return new Promise((tell) => {
    const line = connect({ host: ip, port, timeout: patience })
    const end = (answers: boolean) => () => {
      line.destroy()
      tell(answers)
    }
    line.once('connect', end(true))
    line.once('timeout', end(false))
    line.once('error', end(false))
  })
}
