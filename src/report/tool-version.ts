/** Promptgate's own version. package.json has it too, but lies elsewhere beside the bundle than beside the package; a test holds the two together. */
export const TOOL_VERSION = '0.1.0';
