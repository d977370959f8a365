import type { Plugin, Rollup } from 'vite'

/**
 * Whoever opens the app needs the words of a language, and at a journey's address the room's
 * scripts: `main.tsx` asks for them only once it has come itself. With these lines the page asks
 * for them at the same time as for `main.tsx`. A wrong guess costs a request and nothing else.
 */
export function roomAhead(): Plugin {
  return {
    name: 'atouts-room-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
        const room = chunks.find((chunk) => chunk.name === 'journey')
        // A page without a room, such as the bench's bare one, has nothing to ask for.
        if (!room) return []
        const children = askAhead(room.fileName, wordsOf(chunks))
        return [{ tag: 'script', children, injectTo: 'head-prepend' }]
      },
    },
  }
}

/** The files that hold the first texts of each language: the screens' and the deck's. */
function wordsOf(chunks: readonly Rollup.OutputChunk[]): Record<string, string[]> {
  const words: Record<string, string[]> = {}
  for (const { facadeModuleId, fileName } of chunks) {
    const [, screens, deck] =
      /(?:language\/([\w-]+)\/first|deck\/texts\/([\w-]+))\.json/.exec(facadeModuleId ?? '') ?? []
    const language = screens ?? deck
    if (language) words[language] = [...(words[language] ?? []), fileName]
  }
  return words
}

/** The choice of language as in `store/language.ts`, in the few words that a page's head allows. */
function askAhead(room: string, words: Record<string, string[]>): string {
  return `{let spoken=navigator.language.slice(0,2);try{spoken=localStorage.getItem('atouts-language')||spoken}catch{}
spoken=spoken.split('+')[0];
const words={__proto__:null,${JSON.stringify(words).slice(1)};
const files=[...(words[spoken]||words.fr),...(location.hash.startsWith('#/parcours')?['${room}']:[])];
for(const file of files){const link=document.createElement('link');link.rel='modulepreload';link.href='./'+file;document.head.append(link)}}`
}
