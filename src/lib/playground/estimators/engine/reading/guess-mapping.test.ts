import { describe, expect, it } from 'vitest';
import { contentOf, guessMapping, guessTableMapping } from './guess-mapping.ts';

const named = (columns: string) => {
	const list = columns.split(',');
	return Object.fromEntries(
		Object.entries(guessMapping(list)).map(([role, column]) => [role, list[column]])
	);
};

describe('guessMapping', () => {
	it('reads the header of the Open Bandit Dataset, and the name that its notes use', () => {
		const shared = { action: 'item_id', reward: 'click', position: 'position' };
		expect(named(',timestamp,item_id,position,click,propensity_score,user_feature_0')).toEqual({
			...shared,
			propensity: 'propensity_score'
		});
		expect(named('item_id,position,click,action_prob')).toEqual({
			...shared,
			propensity: 'action_prob'
		});
	});

	it.each([
		['action,reward,pscore,pi_e', 'action,reward,pscore,pi_e'],
		['Arm,Y,P,Evaluation Policy', 'Arm,Y,P,Evaluation Policy'],
		['ITEM ID,Is Clicked,Propensity Score', 'ITEM ID,,Propensity Score'],
		['user,slot,item,clicked,p', 'item,clicked,p']
	])('knows what %s stand for', (header, expected) => {
		const { action = '', reward = '', propensity = '', target } = named(header);
		const found = [action, reward, propensity, ...(target ? [target] : [])];
		expect(found.join()).toBe(expected);
	});

	it('takes the likelier of two names', () => {
		expect(named('item,item_id,reward,click')).toEqual({ action: 'item_id', reward: 'click' });
	});

	it('guesses nothing from nothing', () => {
		expect(named('user,weather')).toEqual({});
	});
});

describe('contentOf', () => {
	it('takes a second file without rewards for a table of chances', () => {
		expect(contentOf('second', ['item_id', 'position', 'probability'])).toBe('policy');
		expect(guessTableMapping(['item_id', 'position', 'probability'])).toEqual({
			action: 0,
			position: 1,
			target: 2
		});
		expect(contentOf('second', ['item_id', 'click', 'propensity_score'])).toBe('log');
		expect(contentOf('second', ['item_id', 'weather'])).toBe('log');
	});

	it('takes the first file for a log', () => {
		expect(contentOf('log', ['item_id', 'probability'])).toBe('log');
	});
});
