/** The words of ClickHouse's SELECT, lower case, for colours and completion. */
export const keywords = `all and anti any array as asc asof between by case cast collate columns cross cube current date_trunc
  desc describe distinct else end except exists explain extract false fill filter final first following format from full
  global group grouping having ilike in inner intersect interpolate interval into is join last left like limit materialized
  natural not null nulls offset on or order outer over partition paste preceding prewhere qualify range recursive replace
  right rollup row rows sample select semi sets show step tables then ties to totals true unbounded union using values when
  where window with apply day hour minute month quarter second week year pipeline plan syntax ast`

export const types = `array bool date date32 datetime datetime64 decimal enum8 enum16 fixedstring float32 float64 int8 int16 int32
  int64 int128 int256 ipv4 ipv6 lowcardinality map nullable string tuple uint8 uint16 uint32 uint64 uint128 uint256 uuid`
