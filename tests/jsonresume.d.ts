declare module '@jsonresume/schema' {
  /** Calls back with what is wrong, or with `null`. */
  export function validate(
    resume: unknown,
    told: (flaws: readonly unknown[] | null, isValid: boolean) => void,
  ): void
  const schema: { readonly validate: typeof validate }
  export default schema
}
