import { chromium } from '@playwright/test';
import { availableParallelism, cpus } from 'node:os';
import { findChromium, flags } from '../chromium.js';
import { serve } from '../serve.js';
import { printTable } from '../table.js';
import { csv } from './csv.js';
import { estimators } from './estimators.js';
import { graphs } from './graphs.js';
import { interaction } from './interaction.js';
import { loading } from './loading.js';
import { playground } from './playground.js';
import { simulations } from './simulations.js';
import { slides } from './slides.js';

/**
 * One group of lines of the table, in a file of its own. Nothing is asserted: times depend on the
 * machine, so a person reads them.
 *
 * @typedef {{ browser: import('@playwright/test').Browser, home: string }} Subject
 * @typedef {[what: string, measured: string, aim: string]} Line
 * @typedef {(subject: Subject) => Promise<Line[]>} Group
 */

/** @type {Group[]} */
const groups = [loading, interaction, slides, playground, simulations, graphs, estimators, csv];

const { url: home, close } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: flags });

console.log(`${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`);
console.log(`Node ${process.versions.node}, Chromium ${browser.version()}\n`);

try {
	/** @type {Line[]} */
	const lines = [];
	for (const group of groups) lines.push(...(await group({ browser, home })));
	printTable([['', 'measured', 'aim'], ...lines]);
} finally {
	await browser.close();
	await close();
}
