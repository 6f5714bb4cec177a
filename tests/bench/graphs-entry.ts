export { canonicalAdjustment, checkAdjustment } from '#lib/models/graphs/check-adjustment.ts';
export { isDSeparated } from '#lib/models/graphs/d-separation.ts';
export { equivalenceClass } from '#lib/models/graphs/equivalence-class.ts';
export { minimalFrontDoorSets } from '#lib/models/graphs/front-door.ts';
export { graph } from '#lib/models/graphs/graph.ts';
export { impliedIndependences } from '#lib/models/graphs/implied-independences.ts';
export { instruments } from '#lib/models/graphs/instruments.ts';
export { latentProjection } from '#lib/models/graphs/latent-projection.ts';
export {
	minimalAdjustmentSets,
	minimalBackdoorSets
} from '#lib/models/graphs/minimal-adjustment.ts';
export { moralEdges } from '#lib/models/graphs/moral-graph.ts';
export { paths, pathStatus } from '#lib/models/graphs/paths.ts';
export { forbiddenNodes } from '#lib/models/graphs/question.ts';
export { descendants } from '#lib/models/graphs/reach.ts';
export { stream } from '#lib/models/random.ts';
