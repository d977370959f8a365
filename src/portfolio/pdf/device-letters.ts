import type { Weight } from '@/portfolio/pdf/print-styles'

/** A drawing of some letters by the device's own fonts. */
export type Picture = {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** From the top of the picture to the line that letters stand on. */
  readonly ascent: number
  /** A byte a pixel, from 0 to 255: how much ink. */
  readonly ink: Uint8Array
  /** Three bytes a pixel, of what has colours of its own, such as an emoji. */
  readonly colours: Uint8Array | null
}

/** Draws letters that our fonts don't have, as far as the device has them. */
export type DeviceLetters = {
  readonly canDraw: (letters: string) => boolean
  /** In ems. */
  readonly widthOf: (text: string, weight: Weight) => number
  /** At so many pixels to the em. */
  readonly pictureOf: (text: string, weight: Weight, em: number) => Picture
}

/** What no font has: whatever looks the same is missing, too. */
const nowhere = '\u{10ffff}'
const probe = 64

/** The letters of this device, by a canvas off the screen; `null` where there is none (Node, old browsers). */
export function deviceLetters(): DeviceLetters | null {
  if (typeof OffscreenCanvas === 'undefined') return null
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  const known = new Map<string, boolean>()
  const setFont = (weight: Weight, em: number) => {
    context.font = `${weight === 'bold' ? 700 : 400} ${em}px sans-serif`
    context.textBaseline = 'alphabetic'
  }
  const pixelsOf = (text: string, weight: Weight, em: number) => {
    setFont(weight, em)
    const measured = context.measureText(text)
    const ascent = Math.ceil(Math.max(measured.actualBoundingBoxAscent, em * 0.2)) + 1
    canvas.width = Math.max(1, Math.ceil(measured.width))
    canvas.height = Math.max(
      1,
      ascent + Math.ceil(Math.max(0, measured.actualBoundingBoxDescent)) + 1,
    )
    setFont(weight, em)
    context.fillText(text, 0, ascent)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return { data, width, height, ascent }
  }
  const missing = pixelsOf(nowhere, 'normal', probe)
  return {
    canDraw(letters) {
      const drawn = known.get(letters)
      if (drawn !== undefined) return drawn
      const every = [...letters].filter((sign) => !/[\p{M}\p{Cf}\s]/u.test(sign))
      const found =
        every.length > 0 && every.every((sign) => isDrawn(pixelsOf(sign, 'normal', probe), missing))
      known.set(letters, found)
      return found
    },
    widthOf(text, weight) {
      setFont(weight, probe)
      return context.measureText(text).width / probe
    },
    pictureOf(text, weight, em) {
      const { data, width, height, ascent } = pixelsOf(text, weight, em)
      const size = width * height
      const ink = new Uint8Array(size)
      const colours = new Uint8Array(size * 3)
      let isColoured = false
      for (let at = 0; at < size; at++) {
        const alpha = data[at * 4 + 3] ?? 0
        ink[at] = alpha
        for (let channel = 0; channel < 3; channel++) {
          const value = data[at * 4 + channel] ?? 0
          if (alpha > 0 && value > 0) isColoured = true
          // On the white of the paper.
          colours[at * 3 + channel] = 255 - ((255 - value) * alpha) / 255
        }
      }
      return { width, height, ascent, ink, colours: isColoured ? colours : null }
    },
  }
}

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

/** A letter that a device hasn't is empty, or the very box that it draws for all of them. */
function isDrawn(pixels: Pixels, missing: Pixels): boolean {
  if (!pixels.data.some((value) => value > 0)) return false
  if (pixels.width !== missing.width || pixels.height !== missing.height) return true
  return pixels.data.some((value, at) => value !== missing.data[at])
}
