/** What an advertising or social network adds to a link when somebody clicks it. */
export interface ClickId {
  readonly parameter: string;
  readonly source: string;
  /** Whether it marks a paid click. Facebook adds its own to every outgoing link, an advertisement or not. */
  readonly isPaid: boolean;
}

export const CLICK_IDS: readonly ClickId[] = [
  { parameter: 'gclid', source: 'google', isPaid: true },
  { parameter: 'gbraid', source: 'google', isPaid: true },
  { parameter: 'wbraid', source: 'google', isPaid: true },
  { parameter: 'dclid', source: 'google', isPaid: true },
  { parameter: 'msclkid', source: 'bing', isPaid: true },
  { parameter: 'yclid', source: 'yandex', isPaid: true },
  { parameter: 'yjad', source: 'yahoo', isPaid: true },
  { parameter: 'ldtag_cl', source: 'line', isPaid: true },
  { parameter: 'ttclid', source: 'tiktok', isPaid: true },
  { parameter: 'twclid', source: 'x', isPaid: true },
  { parameter: 'li_fat_id', source: 'linkedin', isPaid: true },
  { parameter: 'epik', source: 'pinterest', isPaid: true },
  { parameter: 'rdt_cid', source: 'reddit', isPaid: true },
  { parameter: 'sccid', source: 'snapchat', isPaid: true },
  { parameter: 'fbclid', source: 'facebook', isPaid: false },
  { parameter: 'igshid', source: 'instagram', isPaid: false },
  { parameter: 'mc_eid', source: 'mailchimp', isPaid: false },
];
