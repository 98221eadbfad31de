import { Installed } from '#platform/testing/installed';

/**
 * An LCEP in which a school, a museum and a council did one thing of each kind together. Every kind begins its refs at 1, as
 * many spreadsheets do, so that a ref alone never says what it is of.
 */
export async function smallLcep(): Promise<Installed> {
  const at = await Installed.open();
  const imported = {
    'organisations.csv': ['ref,name,kind,joined_on', '1,Alder School,school,2014-01-10', '2,Museum,cultural,', '3,Council,council,'],
    'meetings.csv': ['ref,type,title,held_on,organisations_present,summary', '1,workshop,All together,2014-02-02,1;2;3,A good talk.'],
    'needs.csv': ['ref,round,school,submitted_on,priorities,note', '1,2014-15,1,2014-02-10,music;drama,Drums if possible.'],
    'proposals.csv': ['ref,round,organisation,schools,title,submitted_on', '1,2014-15,2,1,Drums,2014-02-20'],
    'introductions.csv': ['ref,proposal,school,organisation,introduced_on', '1,1,1,2,2014-03-01'],
    'partnerships.csv': ['ref,kind,members,title,agreed_on', '1,school-cultural,1;2,Drums at Alder,2014-03-05'],
    'projects.csv': ['ref,partnership,title,started_on,delivered_on', '1,1,Drums,2014-04-01,2014-06-30'],
    'participation.csv': ['ref,project,held_on,age_band,young_people', '1,1,2014-05-05,7 to 11,20', '2,1,2014-07-07,,5'],
    'learning.csv': ['ref,type,title,held_on,provider', '1,cpd,Rhythm,2014-05-20,2', '2,networking,Tea,2014-05-21,'],
    'attendance.csv': ['ref,session,organisation,role,people', '1,1,1,teacher,3', '2,1,1,other,4', '3,2,1,teacher,9'],
    'learning_walks.csv': ['ref,host,walked_on,visitors', '1,1,2014-06-01,2;3'],
    'evidence.csv': ['ref,about,method,collected_on,quote', '1,project:1,interview,2014-07-10,We loved it.'],
  };
  await at.imported(imported);
  return at;
}
