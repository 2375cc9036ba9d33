/** What a first-parent commit made of one prompt. */
export interface LineStep {
  readonly commit: string;
  /** As the commit left them; null where it left none. */
  readonly version: string | null;
  readonly digest: string | null;
}

/**
 * Follows one prompt down the first parents, newest first, to the commit since which the branch holds a version with a content.
 * `done` once an older commit holds something else.
 */
export class OriginSearch {
  readonly #version: string;
  readonly #digest: string;
  #origin: string | null = null;
  #done = false;

  constructor(version: string, digest: string) {
    this.#version = version;
    this.#digest = digest;
  }

  get done(): boolean {
    return this.#done;
  }

  /** The oldest commit so far that holds it. */
  get origin(): string | null {
    return this.#origin;
  }

  /** Takes the next older commit that touched the prompt. */
  take({ commit, version, digest }: LineStep): void {
    if (this.#done) return;
    if (version === this.#version && digest === this.#digest) this.#origin = commit;
    else this.#done = true;
  }
}
