import { openSqlite } from '@/room-server/store/sqlite'
import { openStore } from '@/room-server/store/store'

/** What a laptop's room has kept, read after it has stopped. */
export function openDisk(file: string) {
  const store = openStore(openSqlite(file))
  return { ...store.of(), close: store.close }
}
