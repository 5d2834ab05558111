// Reads contact cards with ical.js: a JSON list of documents on standard input becomes a list of their jCard properties
// (RFC 7095), by name.
import { readFileSync } from "node:fs";

import ICAL from "ical.js";

ICAL.design.strict = true;

function read(text) {
  const card = new ICAL.Component(ICAL.parse(text));
  if (card.name !== "vcard") throw new Error(`no card, but ${card.name}`);
  const properties = card.getAllProperties().map(({ jCal }) => [jCal[0], { parameters: jCal[1], type: jCal[2], value: jCal[3] }]);
  if (new Set(properties.map(([name]) => name)).size !== properties.length) throw new Error("a property stands twice");
  return Object.fromEntries(properties);
}

const documents = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(documents.map(read)));
