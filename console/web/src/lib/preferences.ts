/** What a person chose for this browser. */
type Name = 'language' | 'theme' | 'sound';

export const preferences = {
  get(name: Name): string | null {
    try {
      return localStorage.getItem(`pasokh:${name}`);
    } catch {
      return null;
    }
  },
  set(name: Name, value: string): void {
    try {
      localStorage.setItem(`pasokh:${name}`, value);
    } catch {
      // the choice holds for this page
    }
  },
};
