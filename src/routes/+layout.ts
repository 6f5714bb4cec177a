export const prerender = true;
// A folder with an index.html each: plain files that any static host serves.
export const trailingSlash = 'always';
