// The words of the pages: every string of the catalogue is used, and no page says anything that is not in it.
// A missing string is the compiler's business: the catalogue is typed, so what is not there can't be asked for.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = process.cwd();
const pages = join(root, 'apps/web/src');
const catalogue = join(pages, 'words');
/** Maps by the codes of the record and by the names of places: their keys come from elsewhere, and test/web or the compiler asks for each of them. */
const BY_CODE = ['nav', 'groups', 'kinds', 'otherKinds', 'changes', 'actors', 'organisationKinds', 'fields', 'hints', 'tags', 'commands', 'codes', 'figures', 'missing', 'states', 'roles', 'trends', 'photos', 'looks', 'filters', 'forms', 'steps', 'names', 'views', 'toldOfParts', 'becameOfIt', 'becameOfPartnership'];
/** What a person reads or hears of an element. */
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'data-label', 'description', 'text', 'sentence', 'note', 'about'];

const letters = /\p{L}{2,}/u;
const files = readdirSync(pages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const sourceOf = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const walk = (node, see) => { see(node); ts.forEachChild(node, (child) => walk(child, see)); };
const faults = [];
const at = (node, what) => {
  const source = node.getSourceFile();
  faults.push(`${relative(root, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
};

/** The text a node says by itself, however it is written; what is only punctuation says nothing. */
function saidIn(node) {
  if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
  return '';
}
/** The branches of an expression that end up on the page: not what they are chosen by. */
function* shownIn(node) {
  if (ts.isParenthesizedExpression(node)) yield* shownIn(node.expression);
  else if (ts.isConditionalExpression(node)) { yield* shownIn(node.whenTrue); yield* shownIn(node.whenFalse); }
  else if (ts.isBinaryExpression(node) && ['&&', '||', '??', '+'].includes(node.operatorToken.getText())) { yield* shownIn(node.left); yield* shownIn(node.right); }
  else yield node;
}

const used = new Set();
const declared = [];
for (const file of files) {
  const source = sourceOf(file);
  const own = file.startsWith(catalogue);
  walk(source, (node) => {
    if (!own && ts.isJsxText(node) && letters.test(node.text)) at(node, `says “${node.text.trim()}”, which is not in the catalogue`);
    const spoken = ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText());
    if (!own && ts.isJsxExpression(node) && node.expression && (!ts.isJsxAttribute(node.parent) || SPOKEN.includes(node.parent.name.getText())))
      for (const shown of shownIn(node.expression)) if (letters.test(saidIn(shown))) at(shown, `says “${saidIn(shown)}”, which is not in the catalogue`);
    if (!own && spoken && node.initializer && ts.isStringLiteral(node.initializer) && letters.test(node.initializer.text)) at(node, `says “${node.initializer.text}”, which is not in the catalogue`);
    // `words.log.title`, `const { log } = words` and `columns.day` all name their keys.
    if (ts.isPropertyAccessExpression(node)) used.add(node.name.text);
    if (ts.isBindingElement(node)) used.add((node.propertyName ?? node.name).getText());
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) used.add(node.argumentExpression.text);
    if (own && (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))) {
      const within = [];
      for (let up = node.parent; up; up = up.parent) if ((ts.isPropertyAssignment(up) || ts.isVariableDeclaration(up)) && up.name) within.push(up.name.getText().replaceAll(/['"]/g, ''));
      const inCall = ts.findAncestor(node.parent, (up) => ts.isCallExpression(up) || ts.isArrowFunction(up));
      if (!inCall && !within.some((name) => BY_CODE.includes(name))) declared.push({ key: node.name.getText().replaceAll(/['"]/g, ''), node });
    }
  });
}
for (const { key, node } of declared) if (!used.has(key)) at(node, `“${key}” is in the catalogue, and no page says it`);

for (const fault of faults) console.log(fault);
if (faults.length > 0) console.log(`\n${faults.length} faults. Words stand in apps/web/src/words, each where it is used.`);
process.exit(faults.length > 0 ? 1 : 0);
