import type { Plugin } from 'vite'

/**
 * Whoever opens the app at a journey's address needs the room's scripts, which `main.tsx` asks for
 * only once it has come itself. The page asks for them at the same time as for `main.tsx`.
 */
export function roomAhead(): Plugin {
  return {
    name: 'atouts-room-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
        const room = chunks.find((chunk) => chunk.name === 'JourneyRoom')
        if (!room) return []
        const wanted = new Set<string>()
        const want = (file: string) => {
          if (wanted.has(file)) return
          wanted.add(file)
          for (const next of chunks.find((chunk) => chunk.fileName === file)?.imports ?? [])
            want(next)
        }
        want(room.fileName)
        return [{ tag: 'script', children: askFor([...wanted]), injectTo: 'head-prepend' }]
      },
    },
  }
}

function askFor(files: readonly string[]): string {
  return [
    `if(location.hash.startsWith('#/parcours'))`,
    `for(const file of ${JSON.stringify(files)}){`,
    `const link=document.createElement('link');link.rel='modulepreload';link.href='./'+file;`,
    `document.head.append(link)}`,
  ].join('')
}
