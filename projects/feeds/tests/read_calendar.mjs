// Reads calendars with ical.js: a JSON list of documents on standard input becomes a list of what is in them.
import { readFileSync } from "node:fs";

import ICAL from "ical.js";

ICAL.design.strict = true;
// RFC 7986, 5.1, which ical.js does not know.
ICAL.design.icalendar.property.name = { defaultType: "text" };

function moment(time) {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}

function read(text) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return {
    name: calendar.getFirstPropertyValue("name"),
    refresh: String(calendar.getFirstPropertyValue("refresh-interval")),
    events: calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: component.getFirstPropertyValue("status"),
        summary: event.summary,
        place: event.location,
        description: event.description,
        url: component.getFirstPropertyValue("url"),
        start: moment(event.startDate),
        end: moment(event.endDate),
        zone: event.startDate.zone.tzid,
        modified: moment(component.getFirstPropertyValue("last-modified")),
      };
    }),
  };
}

const documents = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(documents.map(read)));
