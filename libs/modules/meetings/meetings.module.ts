import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordAction } from './actions/commands';
import { action } from './actions/events';
import { openActionsView } from './actions/open-actions';
import { RecordFeedbackTheme, RecordMinutes, RecordOutsideReport } from './afterwards/commands';
import { feedbackTheme, minutes, outsideReport } from './afterwards/events';
import { RecordAgendaItem, RecordDiscussionNote } from './agenda/commands';
import { agendaItem, discussionNote } from './agenda/events';
import { RecordMeeting, RecordMeetingAttendance } from './commands';
import { meeting, meetingAttendance } from './events';
import { meetingView } from './meeting';
import { meetingsView } from './register';

export const meetingsModule: BusinessModule = {
  name: 'meetings',
  kinds: [
    recordStream({ record: meeting, shape: RecordMeeting, file: 'meetings' }),
    recordStream({ record: meetingAttendance, shape: RecordMeetingAttendance, file: 'meeting_attendance' }),
    recordStream({ record: agendaItem, shape: RecordAgendaItem, file: 'agenda_items' }),
    recordStream({ record: discussionNote, shape: RecordDiscussionNote, file: 'discussion_notes' }),
    recordStream({ record: feedbackTheme, shape: RecordFeedbackTheme, file: 'feedback_themes' }),
    recordStream({ record: minutes, shape: RecordMinutes, file: 'minutes' }),
    recordStream({ record: action, shape: RecordAction, file: 'actions' }),
    recordStream({ record: outsideReport, shape: RecordOutsideReport, file: 'outside_reports' }),
  ],
  projections: [],
  views: [meetingsView, meetingView, openActionsView],
};
