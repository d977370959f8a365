import type { Page } from '@playwright/test'

/** What a browser had kept at the end of a way, and the address it stood at, from its `/` on. */
type End = { readonly kept: Kept; readonly path: string }
type Kept = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** A worker's own: another worker goes each way once more. */
const ends = new Map<string, End>()

/**
 * Brings a page that showed nothing yet to where a way leads. The first scene of a worker goes it as
 * a person does; the browsers of the others begin with what that one had kept, as a tablet does that
 * is opened again. A page that was somewhere already goes the way itself. `goOn` says where to go from
 * the address at its end.
 */
export async function begin(
  page: Page,
  name: string,
  origin: string,
  way: () => Promise<void>,
  goOn: (path: string) => string = (path) => path,
): Promise<void> {
  const fresh = page.url() === 'about:blank'
  let end = fresh ? ends.get(name) : undefined
  if (end) {
    const origins = end.kept.origins.map((kept) => ({ ...kept, origin }))
    await page.context().setStorageState({ ...end.kept, origins })
  } else {
    await way()
    const kept = await page.context().storageState({ indexedDB: true })
    end = { kept, path: page.url().replace(/^https?:\/\/[^/]+/, '') }
    if (fresh) ends.set(name, end)
  }
  await page.goto(fresh ? origin + goOn(end.path) : goOn(page.url()))
}
