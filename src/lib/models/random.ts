/**
 * The only random generator of the project. Every draw comes from a named, seeded stream, so that
 * a run is a pure function of its seed and a draw added in one place moves nothing elsewhere.
 */
export { stream, streamState, type Uniform } from './random/stream.ts';
export { fillIndices } from './random/sfc32.ts';
export { normal } from './random/normal.ts';
export { gamma } from './random/gamma.ts';
export { beta } from './random/beta.ts';
export { aliasTable, drawAlias, type AliasTable } from './random/alias.ts';
export { permutation } from './random/permutation.ts';
export { categorical } from './random/categorical.ts';
