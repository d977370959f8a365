import { renderSVG } from 'uqr'
import styles from '@/facilitator/wall/wall-door.module.css'

/** A square that a tablet's camera reads; what it says stands beside it in words, too. */
export function QrCode({ text }: { text: string }) {
  const svg = renderSVG(text, { border: 2, ecc: 'M' })
  return <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="" />
}
