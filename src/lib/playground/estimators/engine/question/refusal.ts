/** Why a question about a log cannot be asked, in a sentence. */
export class Refusal extends Error {}
