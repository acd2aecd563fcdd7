export const words = {
  menu: { messages: 'E-mail' },
  resources: {
    messages: {
      name: 'E-mail |||| E-mail',
      empty: 'Non è partita ancora nessuna e-mail.',
      fields: { person: 'A chi', subject: 'Oggetto', createdAt: 'Scritta il', state: 'Stato' },
    },
  },
  states: { messages: { waiting: 'In attesa', sent: 'Spedita', failed: 'Non consegnata' } },
  messages: {
    text: 'A chi il programma ha scritto e se la posta l’ha presa in consegna. Il testo lo legge solo la persona.',
    all: 'Tutte',
    attempts: '1 tentativo |||| %{smart_count} tentativi',
  },
  notifications: {
    title: 'Notifiche e calendario',
    mail: 'Per e-mail',
    to: 'Le e-mail arrivano a %{email}.',
    no_address: 'Non hai un indirizzo e-mail: chiedi all’amministratore di sistema di aggiungerlo.',
    digest: 'Mandami il riepilogo di ciò che mi aspetta',
    digest_text:
      'Al mattino, una volta al giorno, e solo se è cambiato qualcosa. Quello che ti riguarda direttamente (un valore rinviato, una decisione) arriva comunque.',
    calendar: 'Nel tuo calendario',
    calendar_text:
      'Un indirizzo segreto con cui il tuo calendario (telefono, Outlook, Google) mostra le scadenze del piano e si aggiorna da solo. Un nuovo indirizzo fa scadere quello di prima.',
    calendar_made: 'Aggiungilo al tuo calendario come «abbonamento da URL». Non lo rivedrai più.',
    calendar_make: 'Crea l’indirizzo del calendario',
    address: 'Indirizzo del calendario',
  },
};
