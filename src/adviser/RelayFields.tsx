import type { RelayDraft } from '@/adviser/RelayScreen'
import styles from '@/adviser/relay.module.css'
import { limitOf } from '@/frame/limit-of'
import type { SharedCopy } from '@/journey/shared-copy'
import { type Continuing, continuing, type Helper } from '@/portfolio/relay/compose-relay'
import { useWords } from '@/store/language'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'

const signs = {
  step: { sign: 'footprints' },
  meeting: { sign: 'calendar-dots' },
  person: { sign: 'user-circle-plus' },
  training: { sign: 'graduation-cap' },
} as const satisfies Readonly<Record<Continuing, { sign: SignName }>>

/** Who goes on, and what must: only what has words stands on the paper. */
export function RelayFields({
  draft,
  name,
  copy,
  onChange,
}: {
  draft: RelayDraft
  name: string
  copy: SharedCopy
  onChange: (draft: RelayDraft) => void
}) {
  const { say } = useWords()
  const { to, goesOn, isUnknown } = draft
  const helper = (part: Partial<Helper>) => onChange({ ...draft, to: { ...to, ...part } })
  const goOn = (kind: Continuing, said: string) =>
    onChange({ ...draft, goesOn: { ...goesOn, [kind]: said } })
  const steps = (copy.roadmap ?? []).filter(({ state }) => state !== 'done')
  return (
    <>
      <section className={styles.part}>
        <h2>{say('relay.who')}</h2>
        <Chip
          sign={isUnknown ? 'check' : 'circle'}
          pressed={isUnknown}
          onPress={() => onChange({ ...draft, isUnknown: !isUnknown })}
        >
          {say('relay.unknown', { name })}
        </Chip>
        {!isUnknown && (
          <div className={styles.fields}>
            <TextLine
              label={say('relay.name')}
              value={to.name}
              limit={limitOf(say, 40)}
              onWrite={(said) => helper({ name: said })}
            />
            <TextLine
              label={say('relay.place')}
              value={to.place}
              limit={limitOf(say, 60)}
              onWrite={(said) => helper({ place: said })}
            />
            <TextLine
              label={say('relay.phone')}
              value={to.phone}
              limit={limitOf(say, 60)}
              onWrite={(said) => helper({ phone: said })}
            />
            <TextLine
              label={say('relay.first-when')}
              value={draft.first}
              limit={limitOf(say, 100)}
              onWrite={(first) => onChange({ ...draft, first })}
            />
          </div>
        )}
        <TextLine
          label={say('relay.my-phone')}
          value={draft.phone}
          limit={limitOf(say, 60)}
          onWrite={(phone) => onChange({ ...draft, phone })}
        />
      </section>
      <section className={styles.part}>
        <h2>{say('relay.what')}</h2>
        {steps.length > 1 && (
          <div className={styles.chips}>
            {steps.map(({ what }, at) => (
              <Chip
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same
                key={at}
                pressed={goesOn.step === what}
                onPress={() => goOn('step', goesOn.step === what ? '' : what)}
              >
                {what}
              </Chip>
            ))}
          </div>
        )}
        <div className={styles.fields}>
          {continuing.map((kind) => (
            <div key={kind} className={styles.goes} data-on={goesOn[kind] !== ''}>
              <Sign sign={signs[kind].sign} />
              <WritingField
                label={say(`continuing.${kind}`)}
                value={goesOn[kind]}
                limit={limitOf(say, 120)}
                onWrite={(said) => goOn(kind, said)}
              />
            </div>
          ))}
        </div>
      </section>
      <section className={styles.aloud}>
        <Sign sign="pencil-simple-slash" />
        <p>
          <strong>{say('relay.aloud')}</strong> {say('relay.aloud-what')}
        </p>
      </section>
    </>
  )
}
