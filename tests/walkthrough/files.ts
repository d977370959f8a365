import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPdf } from '../portfolio/pdf/read-pdf'

/** Presses a button that hands over a file; the answer is where it lies now. */
export async function fileFrom(
  page: Page,
  button: string,
  press = (name: string) => page.getByRole('button', { name }).click(),
): Promise<string> {
  const coming = page.waitForEvent('download')
  await press(button)
  const download = await coming
  const path = join(mkdtempSync(join(tmpdir(), 'atouts-')), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** The portfolio for Word, which is one of its settings. */
export async function wordFrom(page: Page): Promise<string> {
  const settings = page.getByRole('button', { name: 'Réglages' })
  if (await settings.isVisible()) await settings.click()
  return fileFrom(page, 'Télécharger pour Word')
}

/** What is printed on each page of a PDF. */
export function pagesOf(pdf: string): readonly string[] {
  const { pages } = readPdf(new Uint8Array(readFileSync(pdf)).buffer)
  return pages.map((texts) => texts.join(' '))
}

/** What LibreOffice makes of a document: it opens it as a person would. */
export function openedByLibreOffice(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'atouts-context-'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const words = [profile, '--headless', '--convert-to', 'html', '--outdir', folder, path]
  execFileSync('soffice', words, { stdio: 'pipe', timeout: 60_000 })
  const name = path.replace(/^.*\//, '').replace(/docx$/, 'html')
  return readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ')
}

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** What poppler reads along the tags of a PDF, as a screen reader does: its words, in order. */
export function readAloud(pdf: string): readonly string[] {
  const told = execFileSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' })
  return wordsIn([...told.matchAll(/"((?:[^"\\]|\\.)*)"\s*$/gm)].map(([, text]) => text).join(' '))
}

/** Letters and figures, however they are set apart. */
export function wordsIn(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

export function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
