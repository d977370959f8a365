import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '@/documents/new-id'
import styles from '@/facilitator/after/after.module.css'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { keepNewWorkshop } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { goOnTogether } from '@/workshop/plan-again'
import {
  fromTemplate,
  loadTemplateTexts,
  type TemplateName,
  type TemplateTexts,
  templateNames,
} from '@/workshop/templates'
import type { WorkshopId } from '@/workshop/workshop'

/** Prepares day 3, or another workshop, for the same people: their journeys come with each one’s yes. */
export function GoOnTogether({ id }: { id: WorkshopId }) {
  const { say, printed } = useWords()
  const [, go] = useLocation()
  const before = useWorkshop((whole) => whole)
  const [words, setWords] = useState<TemplateTexts | null>(null)
  const [template, setTemplate] = useState<TemplateName>('day-three')
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(
    () => void loadTemplateTexts(printed.language, printed.variety).then(setWords),
    [printed],
  )
  if (words === null) return null
  const prepare = async () => {
    const next = goOnTogether(fromTemplate(template, words, newId), id, before)
    const kept = await keepNewWorkshop(next)
    if (kept.ok) go(wingPaths.prepare(kept.id))
    else setTrouble(say(`workshop.${kept.because}`))
  }
  return (
    <section className={styles.panel}>
      <h2>{say('after.go-on')}</h2>
      <p>{say('after.go-on-what')}</p>
      <Choices
        legend={<span className="for-readers">{say('after.go-on-plan')}</span>}
        values={templateNames}
        chosen={template}
        nameOf={(name) => words.templates[name].title}
        onChoose={setTemplate}
        className={styles.row}
      />
      {trouble && <p role="alert">{trouble}</p>}
      <Button sign="calendar-plus" onClick={() => void prepare()}>
        {say('after.go-on-open')}
      </Button>
    </section>
  )
}
