export { openFile } from '#lib/playground/estimators/engine/reading/open-file.ts';
export { stream } from '#lib/models/random.ts';
