import type { JsonObject } from '#kernel/json';
import { code, count, dated, metres, postcode, share, urn, words, type CellReader } from '../cell-readers';
import { columns, type RegisteredOrganisation, type TableField, type TableRegister } from '../register';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const need = (field: string, read: CellReader): TableField => ({ field, read, required: true });

/** The Department for Education’s list of open schools, in its short form. */
export const giasSchools: TableRegister = {
  name: 'gias-schools',
  title: 'Get Information About Schools: open schools',
  scheme: 'urn',
  recognisedBy: ['urn', 'name', 'open_date', 'postcode'],
  fieldOf: columns({
    urn: need('urn', urn),
    name: need('name', words),
    open_date: { field: 'openedOn', read: dated },
    town: { field: 'town', read: words },
    postcode: { field: 'postcode', read: postcode },
  }),
  meaning: ({ urn: id, name, town, postcode: code }) => ({
    key: String(id),
    about: String(id),
    organisation: { name: String(name), town: text(town), postcode: text(code), type: null, status: 'Open' },
  }),
};

const kept: { readonly [column: string]: readonly [string, CellReader] } = {
  'la (code)': ['localAuthorityCode', code],
  'la (name)': ['localAuthority', words],
  establishmentnumber: ['establishmentNumber', code],
  'typeofestablishment (code)': ['typeCode', code],
  'typeofestablishment (name)': ['type', words],
  'establishmenttypegroup (name)': ['typeGroup', words],
  'establishmentstatus (code)': ['statusCode', code],
  'establishmentstatus (name)': ['status', words],
  'reasonestablishmentopened (name)': ['reasonOpened', words],
  opendate: ['openedOn', dated],
  'reasonestablishmentclosed (name)': ['reasonClosed', words],
  closedate: ['closedOn', dated],
  'phaseofeducation (name)': ['phase', words],
  statutorylowage: ['lowestAge', count],
  statutoryhighage: ['highestAge', count],
  'nurseryprovision (name)': ['nursery', words],
  'officialsixthform (name)': ['sixthForm', words],
  'gender (name)': ['gender', words],
  'religiouscharacter (code)': ['religiousCharacterCode', code],
  'religiouscharacter (name)': ['religiousCharacter', words],
  'diocese (name)': ['diocese', words],
  'admissionspolicy (name)': ['admissions', words],
  schoolcapacity: ['capacity', count],
  censusdate: ['censusOn', dated],
  numberofpupils: ['pupils', count],
  percentagefsm: ['freeSchoolMealsPercent', share],
  'trusts (code)': ['trustCode', code],
  'trusts (name)': ['trust', words],
  'federations (code)': ['federationCode', code],
  'federations (name)': ['federation', words],
  ukprn: ['ukprn', code],
  'senpru (name)': ['senPru', words],
  'section41approved (name)': ['section41', words],
  'typeofresourcedprovision (name)': ['resourcedProvision', words],
  lastchangeddate: ['changedOn', dated],
  street: ['street', words],
  locality: ['locality', words],
  address3: ['address3', words],
  town: ['town', words],
  'county (name)': ['county', words],
  postcode: ['postcode', postcode],
  schoolwebsite: ['website', words],
  'gor (name)': ['region', words],
  'districtadministrative (code)': ['districtCode', code],
  'districtadministrative (name)': ['district', words],
  'administrativeward (code)': ['wardCode', code],
  'administrativeward (name)': ['ward', words],
  'parliamentaryconstituency (name)': ['constituency', words],
  'urbanrural (name)': ['urbanRural', words],
  easting: ['easting', metres],
  northing: ['northing', metres],
  'msoa (code)': ['msoaCode', code],
  'lsoa (code)': ['lsoaCode', code],
  uprn: ['uprn', code],
  'previousestablishmentnumber': ['previousEstablishmentNumber', code],
};

/**
 * The full extract. A column is kept because it is named above: heads, telephone numbers, proprietors, and whatever else may
 * be added to it about persons, are never read.
 */
export const giasEstablishments: TableRegister = {
  name: 'gias-establishments',
  title: 'Get Information About Schools: full extract',
  scheme: 'urn',
  recognisedBy: ['urn', 'establishmentname', 'typeofestablishment (name)', 'postcode'],
  fieldOf: columns({
    urn: need('urn', urn),
    establishmentname: need('name', words),
    ...Object.fromEntries(Object.entries(kept).map(([column, [field, read]]) => [column, { field, read }])),
  }),
  meaning: (values) => ({ key: String(values['urn']), about: String(values['urn']), organisation: organisationOf(values) }),
};

const organisationOf = ({ name, town, postcode: code, type, status }: JsonObject): RegisteredOrganisation => ({
  name: String(name),
  town: text(town),
  postcode: text(code),
  type: text(type),
  status: text(status),
});

/** Which school came before or after which, was merged or split: either end may be closed long since. */
export const giasLinks: TableRegister = {
  name: 'gias-links',
  title: 'Get Information About Schools: links between schools',
  scheme: 'urn',
  recognisedBy: ['urn', 'linkurn', 'linktype'],
  fieldOf: columns({
    urn: need('urn', urn),
    linkurn: need('linkUrn', urn),
    linkname: { field: 'linkName', read: words },
    linktype: need('linkType', words),
    linkestablisheddate: { field: 'on', read: dated },
  }),
  meaning: ({ urn: from, linkUrn: to, linkType: type }) => ({ key: `${String(from)} ${String(to)} ${String(type)}`, about: String(from) }),
};

const eligible = (of: string, field: string): { [column: string]: TableField } => ({
  [`number of ${of} pupils on roll`]: { field: `${field}Pupils`, read: count },
  [`number of ${of} pupils eligible for the deprivation pupil premium`]: { field: `${field}Eligible`, read: count },
  [`percentage of ${of} pupils eligible for the deprivation pupil premium`]: { field: `${field}Share`, read: share },
});
const allocation: TableField = { field: 'primaryAllocationPounds', read: count };

/** Pupils on roll and eligible for the pupil premium, for a year. */
export const pupilPremium: TableRegister = {
  name: 'pupil-premium',
  title: 'Pupil premium by school',
  scheme: 'urn',
  recognisedBy: ['urn', 'school name', /pupil premium/],
  fieldOf: columns({
    urn: need('urn', urn),
    'school name': need('name', words),
    laestab: { field: 'laEstab', read: code },
    la: { field: 'localAuthorityCode', read: code },
    'local authority': { field: 'localAuthority', read: words },
    estab: { field: 'establishmentNumber', read: code },
    'school type': { field: 'type', read: words },
    'parliamentary constituency': { field: 'constituency', read: words },
    'number of pupils on roll': { field: 'pupils', read: count },
    ...eligible('primary', 'primary'),
    ...eligible('secondary', 'secondary'),
    // Two columns with one name, told apart by their footnotes: the primary one stands first.
    'deprivation pupil premium allocation': allocation,
    'deprivation pupil premium allocation #2': { ...allocation, field: 'secondaryAllocationPounds' },
    'total number of pupils eligible for the deprivation pupil premium': { field: 'eligible', read: count },
    'total allocation for the deprivation pupil premium': { field: 'allocationPounds', read: count },
  }),
  meaning: ({ urn: id }) => ({ key: String(id), about: String(id) }),
};
