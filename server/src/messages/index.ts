import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { TaskService } from '../tasks/index.ts';
import { smtpDelivery } from './delivery.ts';
import { MessageResolver } from './message.resolver.ts';
import { MessageService } from './message.service.ts';
import { PostOffice } from './post-office.ts';
import { Reminders } from './reminders.ts';
import { Sender } from './sender.ts';

export { messageWorkflow } from './message.workflow.ts';
export { type NewMessage, queueMessage } from './queue.ts';
export * from './tell.ts';
export { PostOffice };

export interface MessagesParts {
  readonly db: Database;
  readonly config: Pick<Config, 'mail' | 'publicUrl' | 'escalationDays'>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly tasks: Pick<TaskService, 'list'>;
}

/** The outbox, and what sends it; without a mail server nothing is sent and no daily mail is written. */
export function makeMessages({ db, config, clock, log, tasks }: MessagesParts) {
  const service = new MessageService(db);
  return { service, postOffice: config.mail && makePostOffice(config.mail), resolvers: [new MessageResolver(service)] };

  function makePostOffice(mail: NonNullable<Config['mail']>): PostOffice {
    const sender = new Sender({ db, clock, log, deliver: smtpDelivery(mail, config.publicUrl) });
    const reminders = new Reminders({ db, tasks, clock, escalation: config.escalationDays });
    const isReminderDue = () => reminders.isDue();
    return new PostOffice({ sender, remind: () => reminders.remind(), isReminderDue, log });
  }
}
