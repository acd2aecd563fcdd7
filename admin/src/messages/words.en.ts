import type { words as italian } from './words.it.ts';

export const words: typeof italian = {
  menu: { messages: 'E-mail' },
  resources: {
    messages: {
      name: 'E-mail |||| E-mails',
      empty: 'No e-mail has left yet.',
      fields: { person: 'To', subject: 'Subject', createdAt: 'Written', state: 'State' },
    },
  },
  states: { messages: { waiting: 'Waiting', sent: 'Sent', failed: 'Not delivered' } },
  messages: {
    text: 'To whom the product wrote, and whether the mail server took it. What it says only that person reads.',
    all: 'All',
    attempts: '1 try |||| %{smart_count} tries',
  },
  notifications: {
    title: 'Notifications and calendar',
    mail: 'By e-mail',
    to: 'E-mails go to %{email}.',
    no_address: 'You have no e-mail address: ask the system administrator to add it.',
    digest: 'Send me what waits for me',
    digest_text:
      'In the morning, once a day, and only when something changed. What concerns you directly (a value sent back, a decision) comes anyway.',
    calendar: 'In your calendar',
    calendar_text:
      'A secret address with which your calendar (telephone, Outlook, Google) shows the deadlines of the plan and keeps them up to date. A new address ends the former one.',
    calendar_made: 'Add it to your calendar as a “subscription from URL”. You will not see it again.',
    calendar_make: 'Make the calendar’s address',
    address: 'Address of the calendar',
  },
};
