import { Installed } from '#platform/testing/installed';

/** An LCEP with everything around two meetings, a session and three walks, imported as a backbone would from its sheets. */
export async function busyLcep(): Promise<Installed> {
  const at = await Installed.open();
  await at.imported({
    'organisations.csv': ['ref,name,kind', 'a,Alder School,school', 'b,Birch School,school', 'm,Museum,cultural', 'c,Council,council'],
    'meetings.csv': [
      'ref,type,title,series,held_on,starts_at,ends_at,place,invited,organisations_present,apologies,people_present,summary,cancelled_on,cancel_reason',
      'june,all-partners,All together,,2014-06-12,4pm,6pm,Town hall,a;b;m;c,a;m,c,,A good talk.,,',
      'sept,steering-group,Steering,Steering 2014,2014-09-22,,,,,,,7,,,',
      'dec,steering-group,Steering again,Steering 2014,2014-12-01,,,,a;m,,,,,2014-11-20,Nobody could come.',
    ],
    'meeting_attendance.csv': ['ref,meeting,organisation,people', '1,june,a,2', '2,june,b,3'],
    'agenda_items.csv': ['ref,meeting,order,title,paper,starts_at,minutes_planned,led_by,notes', 'i2,june,2,Ideas,,16.30,60,m,Many came.', 'i1,june,1,Welcome,Who we are,4pm,15,,'],
    'discussion_notes.csv': ['ref,meeting,agenda_item,small_group,text', '1,june,i2,Table 3,Who to ring?', '2,june,,,Tea was good.'],
    'feedback_themes.csv': ['ref,meeting,theme,said_by,words', '1,june,Parking,2,', '2,june,More time to talk,14,The tea!'],
    'minutes.csv': ['ref,meeting,text,circulated_on,approved_on,approved_at_meeting', '1,june,It was agreed …,2014-06-20,,sept', '2,sept,Draft.,,,'],
    'actions.csv': [
      'ref,title,meeting,agenda_item,agreed_on,owner,helpers,due_on,carried_to,done_on,outcome,dropped_on,drop_reason',
      '1,List of contacts,june,i2,,m,a;b,2014-07-01,sept,2014-10-01,Sent.,,',
      '2,Ask the funder,june,,,c,,2014-09-30,,,,2014-11-01,No reply.',
      '3,Find a room,,i1,,m,,,,,,,',
      '4,Write to heads,,,2014-09-23,a,,2014-12-31,,,,,',
    ],
    'outside_reports.csv': ['ref,title,written_by,organisation,commissioned_on,received_on,meeting,circulated_on,summary', '1,Arts provision,A university,,2014-07-01,2014-09-15,sept,2014-09-18,Two thirds.'],
    'needs.csv': ['ref,round,school,submitted_on,priorities', 'n,2014-15,a,2014-06-24,teacher-cpd'],
    'learning.csv': [
      'ref,type,title,held_on,provider,asked_by,answers,capacity,price_gbp,income_gbp,outside_provider,hours',
      'cpd,cpd,Object handling,2014-10-08,m,a;b,n,4,45.00,180,,2',
      'tea,networking,Tea,2014-11-05,,,,,,,A café,',
    ],
    'attendance.csv': ['ref,session,organisation,role,people', '1,cpd,a,teacher,3', '2,cpd,b,teacher,1'],
    'bookings.csv': ['ref,session,organisation,people,booked_on,cancelled_on', '1,cpd,b,2,2014-09-12,', '2,cpd,a,3,2014-09-10,', '3,cpd,c,1,2014-09-13,2014-09-20'],
    'session_feedback.csv': ['ref,session,organisation,given_on,role,score,words', '1,cpd,a,2014-10-08,teacher,5,Lovely.', '2,cpd,b,2014-10-09,teacher,4/5,', '3,cpd,,2014-12-01,other,1,Late.'],
    'follow_ups.csv': ['ref,session,organisation,asked_on,answered_on,what_changed,still_using', '1,cpd,a,2015-02-01,2015-02-10,A box in each class.,yes', '2,cpd,b,2015-02-01,,,'],
    'learning_walks.csv': [
      'ref,host,planned_on,moved_from,move_reason,walked_on,starts_at,focus,visitors,photographs,cancelled_on,cancel_reason',
      'one,a,2014-10-14,2014-10-07,Inspection.,2014-10-15,9:30,pupil voice,m;b,some,,',
      'two,b,2014-11-11,,,,,,m,,2014-11-03,Snow.',
      'three,b,2014-12-09,,,,,,m;a,,,',
    ],
    'walk_stops.csv': ['ref,walk,order,place,observation,photographs', '1,one,2,Hall,They sang.,no', '2,one,1,Year 4,Pupils led.,yes'],
    'walk_reflections.csv': ['ref,walk,organisation,reflection,next,next_by,next_done_on', '1,one,m,They talk of their work.,Ask a class to plan.,2014-12-01,2014-11-20', '2,one,b,,Try it in Year 5,2014-10-31,'],
  });
  return at;
}
