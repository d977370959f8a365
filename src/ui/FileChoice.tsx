import styles from '@/ui/file-choice.module.css'
import { Sign } from '@/ui/Sign'

/** Chooses a JSON file; the same one can be chosen again. */
export function FileChoice({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  return (
    <label className={styles.file}>
      <Sign sign="folder-open" />
      {label}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
    </label>
  )
}
