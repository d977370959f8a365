/** The rooms of a journey, as a plan names them. */
export const stationNames = ['discover', 'express', 'value', 'integrate', 'portfolio'] as const
export type StationName = (typeof stationNames)[number]
