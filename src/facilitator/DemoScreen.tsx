import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { demoId, startDemo } from '@/facilitator/demo'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'

/** Opens the demo and goes to its board. */
export default function DemoScreen() {
  const { say, printed } = useWords()
  const [, go] = useLocation()
  // Coming to this address is what starts the demo.
  useEffect(() => {
    const about = {
      title: say('demo.title'),
      place: 'Suresnes',
      dates: say('demo.dates'),
      objective: say('demo.objective'),
    }
    void startDemo(printed.language, about).then(() =>
      go(wingPaths.board(demoId), { replace: true }),
    )
  }, [say, printed.language, go])
  return null
}
