/** A first name, and the surname that one wants on the papers. */
export function fullName(name: string, surname: string): string {
  return [name, surname.trim()].filter(Boolean).join(' ')
}
