/**
 * ISO 3166-1 alpha-2 by continent, as GeoNames and MaxMind assign them (so that every way of finding a place gives the
 * same continent), with XK for Kosovo, which all of them use. What is not listed is no country: CDNs send `XX`, `T1`
 * (Tor), `ZZ`, `EU`, `AP` or `A1` where they do not know one.
 */
export const COUNTRIES_BY_CONTINENT = {
  AF: 'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW',
  AN: 'AQ BV GS HM TF',
  AS: 'AE AF AM AZ BD BH BN BT CC CN CX CY GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TM TR TW UZ VN YE',
  EU: 'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  NA: 'AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI',
  OC: 'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TL TO TV UM VU WF WS',
  SA: 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
} as const;

export type Continent = keyof typeof COUNTRIES_BY_CONTINENT;

const CONTINENT_BY_COUNTRY: ReadonlyMap<string, Continent> = new Map(
  Object.entries(COUNTRIES_BY_CONTINENT).flatMap(([continent, countries]) =>
    countries.split(' ').map((country) => [country, continent as Continent] as const)
  )
);

/** The continent of a country; `undefined` where the code (capitals) is no country's. */
export function continentOf(country: string): Continent | undefined {
  return CONTINENT_BY_COUNTRY.get(country);
}
