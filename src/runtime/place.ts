/** Bytes that were read, and what makes them the ones that the next read is compared with. */
export interface PlaceReading {
  readonly bytes: Uint8Array;
  /** Called once they were found good: only then an `unchanged` of later says that all is well. */
  keep(): void;
}

/** Where something is published: a file or an address. */
export interface Place {
  /** For people, without credentials and queries. */
  readonly name: string;
  /** Whether a failure is met with longer pauses. */
  readonly isRemote: boolean;
  /**
   * null: there is nothing there; `unchanged`: what was kept last.
   * @throws PromptgateError `place-unreadable`, in words for people
   */
  read(signal: AbortSignal): Promise<PlaceReading | 'unchanged' | null>;
}

/** A limit of bytes, for people. */
export function describeLimit(bytes: number): string {
  return bytes < 1_048_576 ? `${bytes / 1024} KiB` : `${bytes / 1_048_576} MiB`;
}
