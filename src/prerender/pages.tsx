import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Page } from '@/frame/Page'
import { languages } from '@/language/catalogues'
import { notYet } from '@/prerender/take-over'
import FrontDoor from '@/stations/arrival/FrontDoor'
import { NewPerson } from '@/stations/arrival/NewPerson'
import who from '@/stations/arrival/who.module.css'
import { FirstWays } from '@/stations/discover/FirstWays'
import hub from '@/stations/discover/hub.module.css'
import foot from '@/stations/foot/foot.module.css'
import frame from '@/stations/frame.module.css'
import topStyles from '@/stations/journey-top.module.css'
import { showWords, useWords, wordsIn } from '@/store/language'
import { Title } from '@/ui/Title'

export type Prerendered = {
  readonly language: string
  readonly screen: string
  readonly markup: string
}

/** What a newcomer meets first, as markup, in every language of the screens. Run by the build. */
export async function prerender(): Promise<readonly Prerendered[]> {
  const pages: Prerendered[] = []
  for (const language of languages) {
    showWords(await wordsIn({ language, beside: null }))
    for (const [screen, element] of Object.entries(screens)) {
      pages.push({ language, screen, markup: markupOf(element) })
    }
  }
  return pages
}

function markupOf(screen: ReactNode): string {
  return renderToStaticMarkup(<Router hook={useHashLocation}>{screen}</Router>)
}

/** `JourneyRoom` with the hub of Découvrir, in its first frame. */
function Hub() {
  const { say } = useWords()
  return (
    <div className={frame.frame}>
      <header className={topStyles.top} />
      <main className={frame.main}>
        <div className={hub.hub}>
          <Title>{say('hub.title')}</Title>
          <p className={hub.lead}>{say('hub.lead')}</p>
          <FirstWays id={notYet} told={0} sorted={0} all={0} onDeck={() => undefined} />
        </div>
      </main>
      <footer className={foot.foot} />
    </div>
  )
}

/** `Who` on a device that nobody has used yet. */
function Newcomer() {
  const { say } = useWords()
  return (
    <Page main={who.main}>
      <Title>{say('who.title-new')}</Title>
      <NewPerson taken={[]} onEnter={async () => null} onCancel={null} />
    </Page>
  )
}

const screens = { door: <FrontDoor />, newcomer: <Newcomer />, hub: <Hub /> }
