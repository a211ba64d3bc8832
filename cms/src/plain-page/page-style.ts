import { Html } from './html.ts';

/** One style for the pages that are not Payload's. Contrast at least 4.5 : 1, in light and dark. */
export const pageStyle = new Html(`
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f2f2f2; --line: #767676; --accent: #00558c; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #161616; --soft: #262626; --line: #a0a0a0; --accent: #8ecbff; --on-accent: #10202c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main, header.bar { max-width: 44rem; margin: 0 auto; padding: 1.5rem; }
main.notice { padding-top: 12vh; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--accent); }
.brand { font-weight: 600; margin: 0 0 2rem; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
.actions form { margin: 0; }
.button { display: inline-block; font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 2px solid var(--accent); border-radius: .3rem; background: var(--accent); color: var(--on-accent); text-decoration: none; cursor: pointer; }
.button.second { background: transparent; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.preview-bar { background: #fff3c4; color: #2b2100; border-bottom: 2px solid #8a6d00; }
.preview-bar p { max-width: 44rem; margin: 0 auto; padding: .75rem 1.5rem; }
.lead { font-size: 1.15rem; }
.missing { font-style: italic; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
`);
