/** Whole numbers, in room that doubles when it is full. */
export class IntColumn {
	private values = new Int32Array(1 << 10);
	private rows = 0;

	push(value: number): void {
		if (this.rows === this.values.length) {
			const wider = new Int32Array(2 * this.values.length);
			wider.set(this.values);
			this.values = wider;
		}
		this.values[this.rows++] = value;
	}

	finish(): Int32Array {
		return this.values.slice(0, this.rows);
	}
}
