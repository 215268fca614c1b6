/** Swear words, folded. Severity 2 is said to hurt, 1 slips out. Words that are clean in another of the languages stand under their own. */

export const strongWords =
  'fuck fucks fucking fuckin fucked fucker fuckers fuckface fuckhead fuckwit fuckwits fuckery fuckup fuckups fuckoff motherfucker motherfuckers motherfucking mofo mf mfer ' +
  "clusterfuck fuk fuks fuking fukin fuker fuq phuck phuk fck fcks fckn fcking fckin fkn fking effing f'ing f'n f'in fvck fvcking fuggin mofos feck fecking fugly biotch " +
  'cunt cunts bitch bitches bitchy bitching biatch beyotch btch asshole assholes arsehole arseholes asshat asshats assface asswipe asswipes azzhole ahole ' +
  'bastard bastards wanker wankers wank twat twats prick pricks dickhead dickheads dickwad dickweed douchebag douchebags douche cocksucker cocksuckers cocksucking ' +
  'slut sluts slutty whore whores whoring pussy pussies jizz blowjob dildo tits titties tosser bollocks bellend knobhead shithead shitheads shitbag shitface ' +
  'nigger niggers nigga niggas faggot faggots fag fags tranny retard retards retarded kike spic chink gook ' +
  'assclowns asscrack asshatted bollock cockhead cockheads cocksuck dickface dickbag dickbags dickless dickwads dickweeds douches douchey douchy fagot fagots faggy fagging homos gooks kikes spics wetback wetbacks raghead ragheads towelhead towelheads lesbo lesbos shemale ' +
  'minge rimjob slutbag tards libtarded twatwaffle tosspot tossers wankstain wanking wanked poontang punani thot thots crackwhore bumhole bunghole buttplug buttplugs shithole ' +
  'stfu gtfo aholes gobshite gobshites kunt kunts kunty twunt twunts fudgepacker fudgepackers sandnigger sandniggers porchmonkey porchmonkeys kyke kykes nigs niglet niglets ' +
  'cumshot cumshots cumrag cumbucket buttmunch douchenozzle douchecanoe titwank asstard asstards assnugget assbutt hoebag hoebags bellends bollocking dickhole dickmunch manwhore ' +
  // written by ear, and put together
  'fuc fook fooks fooked fookin fooking fuckn fucken fukn fuckinn fck fcken fuckard fucktard fucktards fuckwad fucknut fucknuts ' +
  'fcuk fcuks fcuked fcuking fvckin fucc fuccs fuccing fuccer fux fuxk fxck fxcking fcker fckers fcked fker fkers fukker fukkers fukkin fukking phucked phucker phucking phuks mfing mfers muthafuka ' +
  'cockface cockmunch cocksmoker cocksmokers cocklicker cockless cumming cumslut cumslut dicklicker dickmuncher asswhole ashole arsewipe arsewipes assmunch assmuncher biches biotches beeotch beotch ' +
  'knobend knobends knobheads nobhead nobheads wanks wankbastard retardo faget fagget faggit beaner beaners darkie nignog nignogs jigaboo jigaboos niggah niggahs twatface bawbag pissflaps ' +
  // Deutsch
  'scheisse scheiss scheissladen scheissdreck scheissverein arschloch arschlocher wichser fotze hurensohn hurensohne schlampe missgeburt fick ficken fickt verfickt verfickte verpiss verpisst verfluchte ' +
  'verarscht verarschen verarschst vollidiot vollidioten volltrottel drecksack drecksacke dreckskerl dreckskerle hurenkind wixer wixxer arschgesicht arschkriecher beschissen beschissene beschissener beschissenes beschissenen verschissen verschissene verschissener verschissenes spast spasten spasti mistgeburt ' +
  // Español
  'puta putas puto putos hijoputa hijueputa mierda mierdas joder jodido jodida jodete jodanse cono gilipollas cabron cabrones pendejo pendejos pendeja chinga chingada chingar chingado verga culero culeros malparido carajo jodan jodais jodeos joderos jodas joderse mamon mamones soplapollas subnormal subnormales comemierda ' +
  // Français
  'merde putain connard connards connasse connasses encule encules enculer salope salopes salaud salauds bordel nique niquer foutre foutage ntm fdp batard batards foutez enfoire enfoires encu couillon couillons'

/** Obscene, and yet often the matter itself ("your driver sexually harassed me"): seen, and never held against who writes it. */
export const obsceneWords =
  'rape rapes raped raping rapist rapists pedophile pedophiles paedophile paedophiles pedo pedos molester molesters predator predators sexual sexually sex sexy vagina vaginas vaginal penis penises porn porno pornography orgy orgies semen anal nipples genitals genitalia rectum masturbate masturbates masturbating masturbation orgasm scrotum testicles vulva pubes sodomy prostitute prostitutes brothel brothels feces fecal excrement orgasms ' +
  'molest molests molested molesting pedophilia paedophilia sodomite sodomites sodomize sodomized sodomizing prostituting fornicate fornicating fornication fellatio cunnilingus ejaculate ejaculated ejaculation incest incestuous phallus phallic labia testicle genital bestiality necrophilia masturbator pornographic groping groper buttocks gigolo dominatrix urinate urinating'

export const mildWords =
  'shit shits shitty shitting shitshow shite crap crappy craps damn damned damnit dammit goddamn goddamned goddammit goddamnit wtf ffs fml hell hells ass asses arse jackass jackasses dumbass dumbasses smartass badass lardass fatass dumbfuck azz assed halfassed kickass asskisser asskissing crapola bullshitter bullshitters ' +
  // coarse and obscene, of bodies and what is done with them
  'suck sucks sucking sucky sucker suckers butt butts butthead buttheads butthole butthurt boob boobs boobies titty boner clit crotch ' +
  'horny kinky nutsack ballsack smut gangbang handjob jerkoff jackoff milf skank skanky schlong ' +
  'pimp pimps whorehouse pervert perverts perverted pervy scum scumbag scumbags scummy dirtbag dirtbags sleazebag sleazeball slimeball libtard libtards cuck cucks ' +
  'perv pervs harlot bimbo bimbos hump humping shag shagging weenie weenies assclown douchebaggery whorish darn darned frickin fricking friggin frigging effin goddam lmfao omfg ' +
  'bullshit bullshitting bullcrap horseshit dipshit dipshits apeshit chickenshit batshit piss pissed pissing pisses pissy bloody bugger buggers sht shyt shiit ' +
  // softened, and what one calls somebody
  'freaking freakin jerk jerks swine imbecile imbeciles moron morons moronic stupidity ' +
  'assbag schmuck schmucks numbnuts nutsacks pissant pissants pisspoor pisser crackhead crackheads fatso skanks sleazebags sleazeballs slimeballs jackassery jackassed arsed arsing fricken freekin friggen wtaf ' +
  'dickish turd turds crapload crapped crapping crappiest craphole dipshits chickenshits bullshits bullshitted whorehouses boners schlongs buggered buggery harlots trollop trollops badasses godamnit goddamit jackarse bollox shiat pissoff ' +
  'pillock pillocks plonker plonkers wazzock wazzocks sodding pisshead pissheads jagoff jackhole jerkwad jerkface wiseass hardass fatasses halfass bigass arseholed twatted ratshit horsecrap godammit ' +
  'verdammt verdammte verdammter verdammten verdammtes verflucht mistkerl drecksladen scheibenkleister ' +
  'maldito maldita malditos malditas pinche cojones hostia ' +
  'zut fichu fichue chiant chiante emmerde emmerdes'

/** Only in their own language: elsewhere they are clean words. */
export const ownWords: Record<'en' | 'de' | 'es' | 'fr', [severity: 1 | 2, words: string][]> = {
  en: [
    [2, 'dick dicks cock cocks cum hooker hookers'],
    [1, 'pecker peckers balls bs f screw'],
  ],
  de: [
    [2, 'arsch sau drecksau arschgeige idioten maul fresse'],
    [1, 'mist kacke kack'],
  ],
  es: [[2, 'culo polla cago idiotas imbeciles']],
  fr: [
    [2, 'con cons conne imbeciles abrutis cretins pute putes gueule gueules fous fout'],
    [1, 'cul chier'],
  ],
}
