/** The path of an installed Chrome or Chromium, or `null`. */
export function findBrowser(): string | null
/** Finds a browser, or installs Debian's. */
export function findOrInstallBrowser(): string | null
/** One that reads a profile's settings, too. */
export function findFullBrowser(): string | null
/** The path of Debian's Firefox, installed if need be; `null` where that can't be. */
export function findOrInstallFirefox(): string | null
