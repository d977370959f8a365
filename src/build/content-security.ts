import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Writes into the page what it may load and run: its own files, and the scripts in it by their
 * hash. A static host needs no setting for that; the room server sends the same as a header.
 */
export function contentSecurity(): Plugin {
  return {
    name: 'atouts-content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
          ([, text]) => text ?? '',
        )
        const content = policyFor(scripts)
        const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`
        return html.replace(/(<meta charset="utf-8" \/>)/, `$1\n    ${meta}`)
      },
    },
  }
}

function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
