/**
 * A voice of this device that speaks a language without the network, or `null`. Voices that
 * aren't local would send a person's words away, so they don't count.
 */
export function localVoice(language: string): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService)
  const speaks = voices.filter((voice) => voice.lang.toLowerCase().startsWith(language))
  return speaks.find((voice) => voice.default) ?? speaks[0] ?? null
}

/** Hears when the list of voices changes: browsers fill it some time after the page has come. */
export function onVoicesChange(hear: () => void): () => void {
  if (typeof speechSynthesis === 'undefined') return () => undefined
  speechSynthesis.addEventListener('voiceschanged', hear)
  return () => speechSynthesis.removeEventListener('voiceschanged', hear)
}

/** Reads aloud, in place of whatever was being read. */
export function speak(text: string, voice: SpeechSynthesisVoice): void {
  speechSynthesis.cancel()
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = 0.95
  speechSynthesis.speak(said)
}
