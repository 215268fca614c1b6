import type { Topic } from '../topic.ts'

/** Getting in, and getting out for good. */
export const access: readonly Topic[] = [
  {
    name: 'login_loop',
    weight: 9,
    calls: '',
    openings: {
      en: [
        'After I sign in the app sends me back to the sign-in page every time.',
        'I cannot get into my profile, the code from the e-mail is not accepted. My e-mail is {email}',
        'Password reset link opens a blank page, what should I do?',
      ],
      de: ['Ich komme nicht in mein Konto, die App springt immer zurück zur Anmeldung. Meine E-Mail ist {email}'],
      es: ['No puedo entrar en mi cuenta, la aplicación vuelve siempre al inicio. Mi correo es {email}'],
    },
    question: 'Let us get you in. Which e-mail address do you use?',
    given: 'I use {email}',
    answers: [
      'I have reset the sign-in on our side. Please close the app, open it again and use the new link in your e-mail.',
      'This happens with an old session. Sign out on all devices with the link I have just sent, then sign in again.',
    ],
    solutions: [
      'I can see the old session now and have removed it. Could you try once more while I watch?',
      'Your address had a second profile from 2021. I merged the two, now the link will work.',
    ],
  },
  {
    name: 'account_deletion',
    weight: 2.4,
    calls: 'account_deletion',
    openings: {
      en: [
        'Please delete my account and everything you store about me. The e-mail is {email}',
        'I want to close my account, I do not shop here any more.',
        'How do I get you to remove my profile? Please delete my account.',
      ],
    },
    question: 'Which e-mail address is the account under?',
    given: 'It is {email}',
    answers: ['This is done by a colleague who can confirm it is really you.'],
    solutions: [
      'I have checked your identity and started the deletion. It is final on the 14th day, you get one last e-mail then.',
      'All right, the account is closed and your details are removed by the end of the week.',
    ],
  },
  {
    name: 'profile_change',
    weight: 6,
    calls: '',
    openings: {
      en: [
        'How can I change the e-mail address in my profile to {email}?',
        'I got married, can you update the name on my orders to {name}?',
        'Can I switch off the newsletter but keep the parcel messages?',
      ],
      de: ['Wie kann ich meine E-Mail-Adresse im Profil ändern?'],
    },
    question: 'Sure. Which e-mail address is the profile under now?',
    given: 'At the moment it is {email}',
    answers: [
      'You find it under Profile, then Contact. I have sent a link to confirm the change.',
      'That is done. The parcel messages stay on, everything else is off.',
    ],
    solutions: ['I changed it for you by hand and checked that your orders moved along. Anything else on your list?'],
  },
]
