const words = (list: string): string[] => list.trim().split(/\s+/)

/** The words of ClickHouse's SELECT, lower case, for colours and completion. */
export const keywords =
  words(`all and anti any array as asc asof between by case cast collate columns cross cube desc describe
  distinct else end except exists explain false fill filter final following from full global group grouping having ilike in
  inner intersect interpolate interval into is join left like limit materialized natural not null nulls offset on or order
  outer over partition paste preceding qualify range recursive replace right rollup row rows sample select semi sets
  show tables then ties to totals true unbounded union using when where window with apply`)

/** They mean something in some places, and name columns in most: completed, not coloured. */
export const placeWords = words(
  'current first last step day hour minute month quarter second week year pipeline plan syntax ast',
)

/** As ClickHouse spells them. */
export const types =
  words(`Array Bool Date Date32 DateTime DateTime64 Decimal Enum8 Enum16 FixedString Float32 Float64 Int8 Int16 Int32
  Int64 Int128 Int256 IPv4 IPv6 LowCardinality Map Nullable String Tuple UInt8 UInt16 UInt32 UInt64 UInt128 UInt256 UUID`)

const aggregates = words(
  'any argMax argMin avg count groupArray groupUniqArray max min quantile quantiles sum uniq uniqExact',
)
/** What is called and stands in no list of the engine's: aggregates under a condition, and tables that are made. */
export const madeFunctions = [...aggregates.map((name) => `${name}If`), 'numbers', 'values']
