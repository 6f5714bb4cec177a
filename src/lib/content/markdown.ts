import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

const COLON = 58;

const parser = unified()
	.use(remarkParse)
	.use(remarkFrontmatter)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkMath)
	.use(remarkDirective)
	.use(blockDirectivesOnly);

/** Parses a lesson's dialect: CommonMark, tables, formulas, front matter and block directives. */
export function parseMarkdown(source: string): Root {
	return parser.parse(source);
}

/** Without this, "1:3" and "see:this" would turn into directives inside a sentence. */
function blockDirectivesOnly(this: Processor): void {
	for (const extension of this.data().micromarkExtensions ?? []) {
		if (extension.flow?.[COLON]) delete extension.text;
	}
}
