/** The largest cities that give no time zone its name. */
const others =
  'delhi,new delhi,mumbai,bombay,bangalore,bengaluru,chennai,madras,hyderabad,pune,ahmedabad,kochi,goa,jaipur,beijing,guangzhou,shenzhen,wuhan,osaka,kyoto,busan,hanoi,islamabad,lahore,rio,rio de janeiro,brasilia,barcelona,valencia,milan,naples,turin,florence,venice,munich,hamburg,cologne,frankfurt,stuttgart,dusseldorf,lyon,marseille,nice,bordeaux,geneva,basel,rotterdam,antwerp,gothenburg,krakow,st petersburg,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,bristol,cardiff,cork,montreal,ottawa,calgary,washington,boston,philadelphia,miami,atlanta,houston,dallas,san antonio,san diego,san jose,san francisco,seattle,portland,las vegas,new orleans,minneapolis,orlando,tampa,pittsburgh,cleveland,baltimore,california,florida,texas,new jersey,arizona,nevada,oregon,illinois,ohio,michigan,colorado,cape town,durban,abu dhabi,doha,jeddah,mecca,guadalajara,medellin,wellington,canberra'

/** Towns by their names in German, Spanish and French, and large ones where these and English are spoken. Last names are left out: "Linz", "Mendoza". */
const elsewhere =
  'wien,köln,münchen,nürnberg,hannover,leipzig,dresden,dortmund,bremen,duisburg,bochum,wuppertal,bielefeld,bonn,münster,mannheim,karlsruhe,wiesbaden,düsseldorf,frankfurt am main,saarbrücken,braunschweig,kiel,lübeck,rostock,graz,salzburg,innsbruck,klagenfurt,zürich,genf,lausanne,luzern,winterthur,brüssel,mailand,rom,venedig,florenz,neapel,lissabon,prag,warschau,kopenhagen,moskau,peking,kairo,athen,' +
  'sevilla,zaragoza,málaga,bilbao,alicante,valladolid,vigo,gijón,oviedo,san sebastián,pamplona,salamanca,londres,parís,nueva york,ginebra,bruselas,lisboa,roma,milán,nápoles,múnich,berlín,viena,ciudad de méxico,bogotá,medellín,barranquilla,bucaramanga,quito,guayaquil,montevideo,valparaíso,cochabamba,arequipa,san josé,santo domingo,tegucigalpa,' +
  'toulouse,nantes,strasbourg,montpellier,lille,rennes,reims,toulon,grenoble,dijon,nîmes,clermont-ferrand,limoges,genève,bruxelles,liège,anvers,gand,vienne,varsovie,lisbonne,barcelone,québec,trois-rivières,casablanca,rabat,dakar,abidjan,' +
  'nottingham,sheffield,newcastle,leicester,coventry,southampton,portsmouth,plymouth,aberdeen,belfast,swansea,galway,limerick,dublin,brisbane,auckland,christchurch,albuquerque,sacramento,tucson,milwaukee,cincinnati,indianapolis,kansas city,salt lake city'

/** Countries and large cities, most by the names that the machine's own tables of regions and time zones have, in lower case. */
const places: ReadonlySet<string> = new Set([...others.split(','), ...cities(), ...countries('en')])
const placesElsewhere: ReadonlySet<string> = new Set([
  ...elsewhere.split(','),
  ...['de', 'es', 'fr'].flatMap(countries),
])

/** Of those, what people are called. */
const givenNames = new Set(
  'jordan chad georgia israel santiago victoria adelaide maurice dominique malte mauricio salvador guadalupe kenia montserrat sofia florence milan milán regina charlotte austin orlando'.split(
    ' ',
  ),
)

/** "in the name of Canada" @param name in lower case */
export const isPlace = (name: string): boolean => places.has(name) && !givenNames.has(name)

/** "Jonas, Wien", but not "García, Santiago". Elsewhere "Sheffield" is a last name. @param name in lower case */
export const isPlaceByAnyName = (name: string): boolean =>
  isPlace(name) || (placesElsewhere.has(name) && !givenNames.has(name))

function cities(): string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(?:Africa|America|Asia|Australia|Europe|Pacific)\/[^/]+$/.test(zone))
    .map((zone) =>
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
    )
}

function countries(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase())
}
