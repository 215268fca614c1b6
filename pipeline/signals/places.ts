/** The largest cities that give no time zone its name. */
const others =
  'delhi,new delhi,mumbai,bombay,bangalore,bengaluru,chennai,madras,hyderabad,pune,ahmedabad,kochi,goa,jaipur,beijing,guangzhou,shenzhen,wuhan,osaka,kyoto,busan,hanoi,islamabad,lahore,rio,rio de janeiro,brasilia,barcelona,valencia,milan,naples,turin,florence,venice,munich,hamburg,cologne,frankfurt,stuttgart,dusseldorf,lyon,marseille,nice,bordeaux,geneva,basel,rotterdam,antwerp,gothenburg,krakow,st petersburg,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,bristol,cardiff,cork,montreal,ottawa,calgary,washington,boston,philadelphia,miami,atlanta,houston,dallas,san antonio,san diego,san jose,san francisco,seattle,portland,las vegas,new orleans,minneapolis,orlando,tampa,pittsburgh,cleveland,baltimore,california,florida,texas,new jersey,arizona,nevada,oregon,illinois,ohio,michigan,colorado,cape town,durban,abu dhabi,doha,jeddah,mecca,guadalajara,medellin,wellington,canberra'

/** Countries and large cities, most by the names that the machine's own tables of regions and time zones have, in lower case. */
export const places: ReadonlySet<string> = new Set([...others.split(','), ...cities(), ...countries()])

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

function countries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase())
}
