import { readFileSync } from 'node:fs'

/** The files that `HOSTING.md` quotes, and that are run where nginx or Caddy are. */
export const exampleFiles = [
  'account.sql',
  'env',
  'atouts@.service',
  'nginx.conf',
  'Caddyfile',
] as const

/** What stands in them by the names of their placeholders, as the manual has it. */
export const usual = {
  PORT_1: '4181',
  PORT_2: '4182',
  HTTP_PORT: '80',
  HTTPS_PORT: '443',
  NAME: 'atouts.exemple.org',
  CERTIFICATE: '/etc/atouts/certificate.pem',
  KEY: '/etc/atouts/key.pem',
  LOGS: '/var/log/nginx',
} as const

/** One of them, with its placeholders filled. */
export function example(
  file: (typeof exampleFiles)[number],
  values: Readonly<Record<keyof typeof usual, string>> = usual,
): string {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`__${name}__`, value),
    text,
  )
}
