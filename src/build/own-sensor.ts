import type { Plugin } from 'vite'

/**
 * Builds dnd-kit without the sensors that it takes where none is given. The table always gives its own
 * (`ui/card-sensor.ts`), so that theirs are never asked, and a participant would fetch them for nothing.
 */
export function ownSensor(): Plugin {
  return {
    name: 'own-sensor',
    apply: 'build',
    transform: {
      filter: { id: /@dnd-kit\/core\/dist\/core\.esm\.js/ },
      handler(code) {
        const without = code.replace(/(const defaultSensors = )\[.*?\];/s, '$1[];')
        if (without === code)
          this.error('dnd-kit names the sensors that it takes by default otherwise now')
        return { code: without, map: null }
      },
    },
  }
}
