import { count } from '#lib/simulations/print.ts';

/** Where in a file something stands. */
export interface Place {
	/** Line of the file from 1, the header included. */
	readonly row?: number;
	/** Name of the column, as the header has it. */
	readonly column?: string;
}

/** Why a file cannot be used: what was found, where, and what is allowed. */
export class FileProblem extends Error implements Place {
	readonly row?: number;
	readonly column?: string;

	/** @param reason goes on after the place: "Row 17, column click: ‹reason›" */
	constructor(reason: string, place: Place = {}) {
		super(`${placeName(place)}${reason}`);
		this.name = 'FileProblem';
		this.row = place.row;
		this.column = place.column;
	}
}

function placeName({ row, column }: Place): string {
	const names = [
		...(row === undefined ? [] : [`row ${count(row)}`]),
		...(column === undefined ? [] : [`column ${column}`])
	].join(', ');
	return names === '' ? '' : `${names[0].toUpperCase()}${names.slice(1)}: `;
}

/** A cell in quotation marks, cut where it is long. */
export function quoted(cell: string): string {
	const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
	return `“${shown.replaceAll(/\p{Cc}/gu, '·')}”`;
}
