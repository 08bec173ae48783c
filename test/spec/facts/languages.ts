const TWENTY_TAGS = 'aa ab af am ar as az ba be bg bn bo br bs ca cs cy da de el'.split(' ');

/** `Accept-Language` and the tags in it, best first. */
export const LANGUAGES: readonly (readonly [name: string, header: string, tags: readonly string[] | undefined])[] = [
  ['one language', 'ja', ['ja']],
  ['weights', 'en;q=0.5, ja, de;q=0.8', ['ja', 'de', 'en']],
  ['equal weights, in the order sent', 'fr;q=0.5,en;q=0.5', ['fr', 'en']],
  ['spelling', 'EN-us,zh-hant-tw', ['en-US', 'zh-Hant-TW']],
  ['a language that is refused', 'en, de;q=0', ['en']],
  ['any language', '*', undefined],
  ['a language among any', 'ja, *;q=0.1', ['ja']],
  ['the same language twice', 'en;q=0.4, ja, EN', ['ja', 'en']],
  ['spaces', '  ja-JP ; q=0.9 , en ; q = 0.3', ['ja-JP', 'en']],
  ['a weight above 1', 'ja;q=5, en', ['en']],
  ['a weight that is none', 'ja;q=high, en', ['en']],
  ['tags that are none', 'j, ja_JP, <b>, en', ['en']],
  ['nothing', '', undefined],
  ['an underscore', '_', undefined],
  ['more than 20 tags', TWENTY_TAGS.concat('ko', 'zh').join(), TWENTY_TAGS],
];
