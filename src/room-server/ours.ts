import * as Y from 'yjs'
import { tableNames } from '@/journey/journey'
import type { DocumentName } from '@/live-room/messages'
import { papers } from '@/workshop/workshop'

/** No row of ours has values within values within values. */
const deepest = 4

/** The root-level maps that a document may have. */
function tablesOf({ kind }: DocumentName): readonly string[] {
  return kind === 'journey' ? ['about', ...tableNames] : papers[kind]
}

/**
 * Whether a change only writes plain rows into tables that such a document has. Anything else, a
 * list, a text, a map within a map, a table of another name, isn't ours and isn't let in.
 */
export function isOurs(name: DocumentName, change: Uint8Array): boolean {
  const tables = tablesOf(name)
  try {
    return Y.decodeUpdate(change).structs.every((struct) => {
      if (!(struct instanceof Y.Item)) return true
      const plain = isPlain(struct.content)
      // A row that replaces another one names that one, and no table: it lies where that one lay.
      const table: unknown = struct.parent
      const known = table === null || (typeof table === 'string' && tables.includes(table))
      return plain && known && (table === null || struct.parentSub !== null)
    })
  } catch {
    return false
  }
}

function isPlain(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDeleted) return true
  return content instanceof Y.ContentAny && content.arr.every((value) => isShallow(value, deepest))
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1))
}
