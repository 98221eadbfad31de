import { Installed } from '#platform/testing/installed';

/**
 * An LCEP in which much changes: a school is renamed, another becomes an academy, a museum was entered twice, a partnership
 * pauses and goes on, partners come and go, sessions are cancelled. Read from files, as backbones keep them.
 */
export async function livelyLcep(): Promise<Installed> {
  const at = await Installed.open();
  await at.imported({
    'list_entries.csv': ['ref,list,value,since,until', 'e-1,art-forms,Music,,', 'e-2,art-forms,Dance,2014-09-01,2015-08-31', 'e-3,organisation-types,museum,,'],
    'organisations.csv': [
      'ref,name,kind,type,phase,art_forms,place,postcode,joined_on,website',
      's-1,Alder School,school,primary,primary,,Kentish Town,NW5 2AA,2014-01-10,www.alder.sch.uk',
      's-2,Birch School,school,,secondary,,,nw18ab,2014-01-10,',
      's-3,Cedar Academy,school,,secondary,,,NW1 8AB,2015-09-01,',
      'c-1,City Museum,cultural,Museum,,history;music,,NW1,,',
      'c-2,The City Museum,cultural,museum,,Music,,here,2014-03-01,',
      'c-3,Drum Company,cultural,company,,Music;Dance,Kentish Town,,2014-02-01,',
    ],
    'organisation_changes.csv': [
      'ref,organisation,what,happened_on,new_name,successor,because',
      'k-1,s-1,renamed,2014-06-01,Alder Community School,,A new sign.',
      'k-2,s-2,became-another,2015-09-01,,s-3,It joined a trust.',
      'k-3,c-3,left,2015-01-15,,,No time.',
      'k-4,c-3,rejoined,2015-05-05,,,',
      'k-5,s-1,rejoined,2015-02-02,,,',
    ],
    'organisation_merges.csv': ['ref,duplicate,into,note', 'm-1,c-2,c-1,Same address.'],
    'meetings.csv': ['ref,type,title,held_on,organisations_present', 'mt-1,networking,Breakfast,2014-02-02,s-1;c-2'],
    'partnerships.csv': [
      'ref,kind,members,title,agreed_on,ended_on,proposed_on,came_from',
      'p-1,school-cultural,s-1;c-2,Drums at Alder,2014-03-05,,2014-02-10,meeting:mt-1',
      'p-2,school-cultural,s-2;c-1,Objects,2014-04-01,2015-07-31,,round:2013-14',
      'p-3,cultural-cultural,c-1;c-3,Perhaps,,,2014-05-05,partnership:p-1',
    ],
    'partnership_changes.csv': [
      'ref,partnership,what,happened_on,organisation,kind,until,because,learned',
      'x-1,p-1,partner-joined,2014-05-01,c-3,,,,',
      'x-2,p-1,kind-changed,2014-05-01,,multi-partner,,,',
      'x-3,p-1,paused,2014-09-01,,,2014-12-31,The teacher is on leave.,Two should know the plan.',
      'x-4,p-1,resumed,2014-12-01,,,,,',
      'x-5,p-1,partner-left,2015-01-15,c-3,,,,',
      'x-6,p-2,resumed,2014-06-01,,,,,',
    ],
    'check_ins.csv': ['ref,partnership,organisation,asked_on,going,words', 'i-1,p-1,s-1,2014-04-01,2,Slow.', 'i-2,p-1,c-2,2014-06-01,4/5,Well!', 'i-3,p-1,,2014-07-01,5,'],
    'projects.csv': ['ref,partnership,title,started_on,delivered_on,budget_gbp', 'd-1,p-1,Drums,2014-04-01,2014-07-01,1000', 'd-2,p-1,More drums,2015-02-01,,'],
    'project_sessions.csv': [
      'ref,project,title,planned_on,held_on,cancelled_on,cancel_reason,hours',
      'ps-1,d-1,First,2014-05-05,2014-05-06,,,1.5',
      'ps-2,d-1,Second,2014-05-20,,2014-05-19,Flooded hall.,2',
      'ps-3,d-1,Third,2014-06-10,,,,1',
      'ps-4,d-1,Surprise,,2014-06-30,,,0.5',
    ],
    'budget_lines.csv': ['ref,project,what,amount_gbp,paid_by,secured,agreed_on', 'b-1,d-1,Fees,900,s-1,yes,2014-04-01', 'b-2,d-1,Coach,150.50,c-2,no,2014-05-01'],
    'participation.csv': ['ref,project,held_on,age_band,young_people,of_whom_send,returning', 'y-1,d-1,2014-05-06,7 to 11,20,2,', 'y-2,d-1,2014-06-30,7 to 11,5,,18', 'y-3,d-1,2014-06-30,11 to 14,3,1,'],
    'evidence.csv': ['ref,about,method,collected_on,quote,theme,supports', 'v-1,partnership:p-1,interview,2014-07-10,We loved it.,confidence,project:d-1;meeting:mt-1', 'v-2,project:d-1,survey,2014-07-11,,,'],
  });
  return at;
}
