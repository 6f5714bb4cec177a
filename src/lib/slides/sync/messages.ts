import { custom, picklist, safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { anything, exact, is, number, orNull, text, whole, yesOrNo } from '../schemas.ts';

/** The one channel on which the windows of all talks speak. */
export const CHANNEL = 'consequences.talk';

/** What is longer than this in a failed run's message is cut. */
export const LONGEST_MESSAGE = 500;

const Name = text(100, /./s);
const Role = picklist(['stage', 'presenter']);
export const Stamp = exact({ count: whole, by: Name });

/** Stands in addresses: `?talk=k3v9…`. */
export const TalkId = text(40, /^[a-z0-9]{6,40}$/);

/** A pointer may be a little beside the stage. */
const beside = number(-1, 2);
const Pointer = exact({ x: beside, y: beside });

/** Stands on every message. */
const envelope = {
	deck: Name,
	/** Empty from a window that looks for a talk. */
	talk: text(40, /^([a-z0-9]{6,40})?$/),
	from: Name,
	role: Role
};

/** The window that is meant; left out: all. */
const addressed = { to: Name };

/** A state is checked against the deck where it is taken. */
const told = { state: anything, stamp: Stamp };

/** What a run is asked for by: a port of the window that asks, and its request. */
const request = { port: whole, id: whole };

/** One picture needs a run, and its twin's. States are checked against the simulation's parameters. */
const states = custom<unknown[]>((value) => isFew(value) && value.length > 0);

const outcomes = {
	progress: exact({ type: picklist(['progress']), share: number(0, 1) }),
	done: exact({ type: picklist(['done']), results: custom<unknown[]>(isFew) }),
	failed: exact({ type: picklist(['failed']), message: text(LONGEST_MESSAGE) })
};

const messages = {
	/** A window opened; all others answer. */
	hello: exact({ ...envelope, type: picklist(['hello']), ...told }, addressed),
	/** A window is open, and this is what it has. */
	here: exact({ ...envelope, type: picklist(['here']), ...told }, addressed),
	state: exact({ ...envelope, type: picklist(['state']), ...told }, addressed),
	/** Is anyone there? All answer. */
	ping: exact({ ...envelope, type: picklist(['ping']) }, addressed),
	bye: exact({ ...envelope, type: picklist(['bye']) }, addressed),
	/** Which talks of this deck are open? */
	who: exact({ ...envelope, type: picklist(['who']) }, addressed),
	open: exact({ ...envelope, type: picklist(['open']), stamp: Stamp }, addressed),
	pointer: exact({ ...envelope, type: picklist(['pointer']), pointer: orNull(Pointer) }, addressed),
	swap: exact({ ...envelope, type: picklist(['swap']) }, addressed),
	run: exact(
		{
			...envelope,
			...request,
			type: picklist(['run']),
			simulation: Name,
			urgent: yesOrNo,
			states
		},
		addressed
	),
	/** The request has arrived, and will be answered. */
	taken: exact({ ...envelope, ...request, type: picklist(['taken']) }, addressed),
	reply: exact(
		{
			...envelope,
			...request,
			type: picklist(['reply']),
			outcome: custom<Output<typeof outcomes>>((value) => fits(outcomes, value))
		},
		addressed
	),
	/** A port's requests are not wanted any more. */
	cancel: exact({ ...envelope, type: picklist(['cancel']), port: whole }, addressed)
};

type Output<S extends Readonly<Record<string, GenericSchema>>> = InferOutput<S[keyof S]>;

/** Whether a value is what its own type says: of the schemas only that one is asked. */
function fits(schemas: Readonly<Record<string, GenericSchema>>, value: unknown): boolean {
	const schema = schemaOf(schemas, value);
	return schema !== undefined && is(schema, value);
}

function schemaOf<S extends GenericSchema>(
	schemas: Readonly<Record<string, S>>,
	value: unknown
): S | undefined {
	const type = value instanceof Object && 'type' in value ? String(value.type) : '';
	return Object.hasOwn(schemas, type) ? schemas[type] : undefined;
}

function isFew(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.length <= 4;
}

export type Role = InferOutput<typeof Role>;
export type Message = Output<typeof messages>;
export type MessageOf<T extends Message['type']> = Extract<Message, { type: T }>;

/** Where the spotlight stands, in shares of the stage's width and height. */
export type Pointer = Readonly<InferOutput<typeof Pointer>>;

type WithoutEnvelope<M> = M extends unknown ? Omit<M, keyof typeof envelope | 'to'> : never;

/** What a window says; who says it is written on it where it is sent. */
export type Body = WithoutEnvelope<Message>;

/** Reads what came in on the channel; undefined for whatever is no message. */
export function readMessage(raw: unknown): Message | undefined {
	const schema = schemaOf<GenericSchema<unknown, Message>>(messages, raw);
	const parsed = schema && safeParse(schema, raw);
	return parsed?.success ? parsed.output : undefined;
}
