import type { CardPicture } from '@/deck/picture'

/** How large a picture is drawn at most, in pixels; and how well, from the best to what is still seen. */
const sides = [320, 256, 192, 128]
const qualities = [0.82, 0.7, 0.58]

/** Most that one picture takes, in bytes, as long as there is room for more of them. */
export const mostBytes = 20_000

/**
 * A photograph of any size as a small square: turned as it was taken, cut to its middle, and without
 * what a camera writes beside it. Rejects what no browser reads as a picture.
 */
export async function ownPicture(file: Blob, most = mostBytes): Promise<CardPicture> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    for (const side of sides) {
      const drawn = drawSquare(image, side)
      for (const quality of qualities) {
        const made = await drawn.convertToBlob({ type: 'image/jpeg', quality })
        if (made.size <= most) return await asText(made)
      }
    }
    throw new Error('Too much for so little room')
  } finally {
    image.close()
  }
}

function drawSquare(image: ImageBitmap, side: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('Nothing can be drawn here')
  // What is transparent would be black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  const cut = Math.min(image.width, image.height)
  const [x, y] = [(image.width - cut) / 2, (image.height - cut) / 2]
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, x, y, cut, cut, 0, 0, side, side)
  return canvas
}

async function asText(made: Blob): Promise<CardPicture> {
  const bytes = new Uint8Array(await made.arrayBuffer())
  return `data:image/jpeg;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
