// The page as assistive technology gets it: Chromium's accessibility tree, without what it ignores.

// Nodes that only split a text, or say that there is a box.
const PLAIN = new Set(["InlineTextBox", "generic", "none"]);

/** Every node in the order of reading: `role`, `name`, `states`, the roles `within` which it stands, and its `children`. */
export async function tree(browser) {
  const nodes = await browser.tree();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const read = (node, parent) => {
    let here = parent;
    if (!node.ignored && !PLAIN.has(node.role.value)) {
      const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value ?? value.relatedNodes?.length]));
      here = { role: node.role.value, name: node.name?.value ?? "", states, within: [...parent.within, parent.role], children: [] };
      parent.children.push(here);
      list.push(here);
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) read(byId.get(id), here);
  };
  read(nodes[0], { role: "nothing", within: [], children: [] });
  return list;
}

/** Those of a role. */
export const of = (list, role) => list.filter((node) => node.role === role);

/** The one of this role and name. */
export function one(list, role, name) {
  const found = of(list, role).filter((node) => node.name === name);
  if (found.length === 1) return found[0];
  throw new Error(`${found.length} of ${role} "${name}" among ${JSON.stringify(of(list, role).map((node) => node.name))}`);
}

/** All that is read within a node. */
export const words = (node) => (node.role === "StaticText" ? node.name : node.children.map(words).join("")).replace(/\s+/g, " ");
