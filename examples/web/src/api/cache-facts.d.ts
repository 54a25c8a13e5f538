declare module 'virtual:cache-facts' {
  /** The names of the types that implement each interface. */
  export const possibleTypes: Record<string, string[]>;
  /** The names of the types without an ID. */
  export const values: string[];
}
