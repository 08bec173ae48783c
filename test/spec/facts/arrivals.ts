/** A request to `api.example.com/api/home` by headers, and how the visitor arrived. `siteHosts` is `*.example.com`. */
export interface ArrivalCase {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly url?: string;
  /** Facts that are asked for; one that must be unknown is `undefined`. */
  readonly facts: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const from = (referrer: string, page = 'https://www.example.com/') => ({
  'x-visitor-page': page,
  'x-visitor-referrer': referrer,
});

export const ARRIVALS: readonly ArrivalCase[] = [
  {
    name: 'Google, without what was searched for',
    headers: from('https://www.google.com/search?q=secret'),
    facts: {
      'arrival.medium': 'search',
      'arrival.source': 'google',
      'arrival.referrer': 'https://www.google.com/search',
      'arrival.referrerHost': 'www.google.com',
    },
  },
  {
    name: 'Google in Japan',
    headers: from('https://www.google.co.jp/'),
    facts: { 'arrival.medium': 'search', 'arrival.source': 'google' },
  },
  {
    name: 'Google in Germany',
    headers: from('https://google.de/'),
    facts: { 'arrival.medium': 'search', 'arrival.source': 'google' },
  },
  {
    name: 'a host that only begins like Google',
    headers: from('https://google.elsewhere.example/'),
    facts: { 'arrival.medium': 'referral', 'arrival.source': 'google.elsewhere.example' },
  },
  {
    name: 'a host that only ends like Google',
    headers: from('https://notgoogle.com/'),
    facts: { 'arrival.medium': 'referral', 'arrival.source': 'notgoogle.com' },
  },
  {
    name: 'Gmail, which is mail although it is Google',
    headers: from('https://mail.google.com/mail/u/0/'),
    facts: { 'arrival.medium': 'mail', 'arrival.source': 'gmail' },
  },
  {
    name: 'the Gmail app',
    headers: from('android-app://com.google.android.gm/'),
    facts: { 'arrival.medium': 'mail', 'arrival.source': 'gmail', 'arrival.referrerHost': 'com.google.android.gm' },
  },
  {
    name: 'Yahoo! Japan search',
    headers: from('https://search.yahoo.co.jp/search?p=x'),
    facts: { 'arrival.medium': 'search', 'arrival.source': 'yahoo' },
  },
  {
    name: 'X by its link shortener',
    headers: from('https://t.co/abc'),
    facts: { 'arrival.medium': 'social', 'arrival.source': 'x' },
  },
  {
    name: 'a subdomain of Facebook',
    headers: from('https://l.facebook.com/l.php?u=x'),
    facts: { 'arrival.medium': 'social', 'arrival.source': 'facebook' },
  },
  {
    name: 'ChatGPT',
    headers: from('https://chatgpt.com/'),
    facts: { 'arrival.medium': 'assistant', 'arrival.source': 'chatgpt' },
  },
  {
    name: 'Gemini, which is an assistant although it is Google',
    headers: from('https://gemini.google.com/app'),
    facts: { 'arrival.medium': 'assistant', 'arrival.source': 'gemini' },
  },
  {
    name: 'some other site',
    headers: from('https://www.a-blog.example.org/post'),
    facts: { 'arrival.medium': 'referral', 'arrival.source': 'a-blog.example.org' },
  },
  {
    name: 'another page of the same host',
    headers: from('https://www.example.com/start'),
    facts: { 'arrival.medium': 'internal', 'arrival.source': undefined },
  },
  {
    name: 'another host of the site',
    headers: from('https://shop.example.com/cart'),
    facts: { 'arrival.medium': 'internal' },
  },
  {
    name: 'no referrer, by the word of the frontend',
    headers: from(''),
    facts: { 'arrival.medium': 'direct', 'arrival.referrer': undefined },
  },
  {
    name: 'no word at all, which is not "direct"',
    headers: { 'x-visitor-page': 'https://www.example.com/' },
    facts: { 'arrival.medium': undefined, 'arrival.referrer': undefined },
  },
  {
    name: 'a referrer that is no address',
    headers: from('not a url'),
    facts: { 'arrival.medium': undefined, 'arrival.referrer': undefined, 'arrival.referrerHost': undefined },
  },
  {
    name: 'a tagged link, whatever the referrer',
    headers: from(
      'https://www.google.com/',
      'https://www.example.com/sale?utm_source=Partner&utm_medium=banner&utm_campaign=spring&utm_term=shoes&utm_content=b1'
    ),
    facts: {
      'arrival.medium': 'campaign',
      'arrival.source': 'partner',
      'arrival.utm.source': 'Partner',
      'arrival.utm.medium': 'banner',
      'arrival.utm.campaign': 'spring',
      'arrival.utm.term': 'shoes',
      'arrival.utm.content': 'b1',
    },
  },
  {
    name: 'a newsletter',
    headers: from('', 'https://www.example.com/?utm_source=june&utm_medium=email'),
    facts: { 'arrival.medium': 'mail', 'arrival.source': 'june' },
  },
  {
    name: 'an advertisement, by its click id',
    headers: from('https://www.google.com/', 'https://www.example.com/?gclid=abc&fbclid=def'),
    facts: { 'arrival.medium': 'campaign', 'arrival.source': 'google', 'arrival.clickIds': ['gclid', 'fbclid'] },
  },
  {
    name: 'a click id that Facebook adds to every link',
    headers: from('https://www.facebook.com/', 'https://www.example.com/?fbclid=def'),
    facts: { 'arrival.medium': 'social', 'arrival.source': 'facebook', 'arrival.clickIds': ['fbclid'] },
  },
  {
    name: 'a page as the frontend names it',
    headers: { 'x-visitor-page': 'https://www.example.com/%E8%A3%BD%E5%93%81/a?color=%E8%B5%A4&color=blue' },
    facts: {
      'page.host': 'www.example.com',
      'page.path': '/製品/a',
      'page.query.color': '赤',
      'page.query.size': undefined,
      'page.query.__proto__': undefined,
    },
  },
  {
    name: 'a page named by its path alone',
    headers: { 'x-visitor-page': '/pricing?plan=pro', referer: 'https://other.example.com/x' },
    facts: { 'page.host': undefined, 'page.path': '/pricing', 'page.query.plan': 'pro' },
  },
  {
    name: 'a page named badly, which is unknown rather than another one',
    headers: { 'x-visitor-page': 'javascript:alert(1)', referer: 'https://www.example.com/x' },
    facts: { 'page.host': undefined, 'page.path': undefined },
  },
  {
    name: 'the page that asks, by the Referer of its request',
    headers: { referer: 'https://www.example.com/pricing?plan=pro&utm_campaign=spring' },
    facts: {
      'page.host': 'www.example.com',
      'page.path': '/pricing',
      'page.query.plan': 'pro',
      'arrival.medium': 'campaign',
      'arrival.referrer': undefined,
    },
  },
  {
    name: 'an asking page of which the browser tells only the origin',
    headers: { referer: 'https://www.example.com/' },
    facts: { 'page.host': 'www.example.com', 'page.path': undefined },
  },
  {
    name: 'the asking home page of the same host',
    headers: { referer: 'https://api.example.com/' },
    facts: { 'page.host': 'api.example.com', 'page.path': '/' },
  },
  {
    name: 'a Referer that a server has passed on, because no search engine asks our API',
    headers: { referer: 'https://www.bing.com/' },
    url: '/api/home?plan=pro',
    facts: {
      'arrival.medium': 'search',
      'arrival.source': 'bing',
      'page.path': '/api/home',
      'page.query.plan': 'pro',
    },
  },
  {
    name: 'the request itself where nothing else is said',
    headers: {},
    url: '/api/home?utm_source=test',
    facts: { 'page.host': 'api.example.com', 'page.path': '/api/home', 'arrival.medium': 'campaign' },
  },
];
