/** One error of a compiled schema, in ajv's form. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A compiled schema: after a call that returned false, `errors` holds all that is wrong, until the next call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Names of the properties that a schema lists, by the JSON Pointer of the object that they belong to. */
export type Fields = Readonly<Record<string, readonly string[]>>;
