import { type RequestWords, requestWords } from './request-roles.ts'
import { french, german, spanish } from './request-words-elsewhere.ts'

/** The parts of a request for a person, folded as in `Line.text`. No pattern: what is asked for is read from which parts meet. */

const english = requestWords({
  person:
    'human humans agent agents rep reps representative representatives operator operators advisor advisors supervisor supervisors csr being colleague colleagues caseworker',
  anyone: 'someone somebody anyone anybody person persons people whoever lady gentleman guy guys dude soul one',
  staff:
    'manager managers boss technician technicians tech techs engineer engineers specialist specialists expert experts executive executives consultant consultants team staff crew management department departments dept personnel employee employees associate associates superior superiors lead leader director officer officers concierge receptionist clerk teller nurse pharmacist accountant adjuster handler worker',
  desk: 'billing sales support accounts claims complaints finance returns refunds legal warranty service services care helpdesk retention dispatch logistics collections housekeeping maintenance warehouse headquarters accounting reception relations',
  talk: 'speak speaking talk talking chat chatting converse conversing discuss discussing communicate communicating correspond deal dealing interact',
  move: 'set flag transfer transferring connect connecting connected transferred put patch hand handed pass passed forward forwarded redirect redirected route routed direct directed switch switched hook send sent move escalate escalated refer referred through explain explaining describe describing show showing tell raise bring take run go redirecting hooked conference',
  reach: 'contact contacting call calling reach reaching ring phone phoning telephone consult hold ahold touch loop',
  bring:
    'get give fetch find summon involve want need prefer require request requesting demand have send provide loop pull rope asking',
  act: 'email call calling contact contacting ring ringing phone phoning telephone reach get give take step jump join come hop write message text follow calls contacts rings phones',
  see: 'look looking check review handle help assist explain answer reply respond fix sort resolve investigate solve walk go read decide deal talk speak chat sit advise',
  meeting:
    'answer reply advice opinion confirmation guidance call callback conversation convo word chat talk meeting appointment consultation discussion session contact assistance help hand hear interview input intervention',
  wish: "please kindly want need like love prefer rather wish demand insist require requesting request ask asking can could may might would possible possibility way chance hope grateful appreciate better best easier happier option trying try able let lets let's looking arrange schedule book organise organize how must gotta should i'd might able arranging",
  me: 'me us myself',
  matter:
    'details question this it that matter case issue chat call request ticket conversation claim problem query message complaint',
  to: 'to with through onto 2 w of',
  by: 'behind by from in at on',
  begins: "i we i'm",
  yours: 'your ur',
  own: 'my his her their our its',
  article: 'a an the some any another one',
  real: 'real normal live actual human living breathing genuine flesh',
  kind: 'senior other different next available customer technical tech right relevant appropriate responsible competent concerned dedicated local account personal case team floor shift store branch area loan mortgage data protection level tier line higher support sales service billing legal complaints accounts claims finance returns refunds key client head office general trained qualified proper free certified company shipping payments insurance security fraud team',
  not: "don't can't couldn't cannot not never no without stop won't doesn't instead nor neither than nobody",
  told: 'spoke talked said told was were had did yesterday ago promised called contacted phoned rang hung been says last claimed asked already',
  third:
    'he she they customers clients client users user visitors visitor guests guest driver courier seller buyer shoppers callers bots widget subscribers people agents members doctor',
  thing:
    'name names fee fees position job jobs number id discount mode role roles permission permissions login access portal console policy salary rate card seat seats licence licences license licenses error errors rights resources sample samples plan cost costs button feature option page area account accounts level shirt hours building limit charge',
  when: 'if whether when before after once until unless while',
  joint: 'and but so because or then cause since therefore which plus',
  filler:
    'ok okay hi hello hey just no yes yeah nope now well actually sorry asap right away directly immediately straight maybe perhaps only simply thanks thank again over off up along out on else enough anyway good morning afternoon evening dear sir madam still really also either even alternatively instead finally urgently today quickly',
  exist: "is isn't are there where where's anyone anybody somebody someone",
  here: 'here there available around free online end side duty who human alive i we be have take mind do',
})

/** By language. */
export const requests: Readonly<Record<string, RequestWords>> = { en: english, de: german, es: spanish, fr: french }
