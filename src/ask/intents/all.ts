import type { Intent } from '../intent';
import { betweenInstruments } from './between-instruments';
import { countryOf, whichOfCountry, whichOfKind } from './countries';
import { dates, inForce } from './dates';
import { connection, everything } from './everything';
import { instruments, latestInstrument } from './instruments';
import { bodiesOfKind, kindOf } from './kinds';
import { holdersOfTitle, officeHolders, officesOfPerson, staff } from './offices';
import { partners } from './partners';
import { places } from './places';
import { takingPart } from './taking-part';
import { members, partsAndWholes } from './wholes';
import { yesOrNo } from './yes-or-no';

/** Everything that can be asked, in the order in which a sentence is tried: what is more special comes first. */
export const intents: readonly Intent[] = [
  connection,
  everything,
  ...betweenInstruments,
  inForce,
  dates,
  ...yesOrNo,
  officeHolders,
  holdersOfTitle,
  staff,
  officesOfPerson,
  whichOfCountry,
  whichOfKind,
  countryOf,
  kindOf,
  partsAndWholes,
  members,
  partners,
  ...takingPart,
  places,
  latestInstrument,
  instruments,
  bodiesOfKind,
];
