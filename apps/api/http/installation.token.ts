/** Injects the opened installation. */
export const INSTALLATION = Symbol('installation');
