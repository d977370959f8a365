import { useAnnouncement } from '@/ui/announce'

/** The page's one polite live region. It is there from the start, or nothing would be read. */
export function Announcements() {
  const { text, count } = useAnnouncement()
  return (
    <div role="status" className="for-readers">
      <span key={count}>{text}</span>
    </div>
  )
}
