import { element } from './element.js';

/** Draws what the content API answered, whichever version of it that was. */
export function showContent(target, name, { data, meta }, words) {
  const entry = Array.isArray(data) && name !== 'products' ? data[0] : data;
  const parts =
    name === 'products'
      ? [element('h1', {}, words.products), cards(data)]
      : entry
        ? [...head(entry), ...rest(entry)]
        : [];
  target.replaceChildren(...disclosed(meta), ...parts);
}

/** What a shop has to tell its visitors where prices are personalized. It comes unasked, whenever it has to be told. */
function disclosed({ personalization } = {}) {
  const { sentence } = personalization?.disclosure ?? {};
  return sentence ? [element('p', { class: 'disclosure', role: 'note' }, sentence)] : [];
}

/** The names of a page, a product and an article for the same things. */
function head({
  title,
  name,
  lead,
  intro,
  summary,
  excerpt,
  hero,
  image,
  cover,
  heroCaption,
  action,
  note,
  badge,
  body,
}) {
  const media = hero?.media ?? hero ?? image ?? cover;
  const first = lead ?? intro ?? summary ?? excerpt;
  const caption = heroCaption?.text ?? hero?.caption;
  return [
    media &&
      element(
        'figure',
        { class: 'hero' },
        picture(media, hero?.description),
        caption && element('figcaption', {}, caption)
      ),
    badge && element('span', { class: 'badge' }, badge),
    element('h1', {}, title ?? name),
    first && element('p', { class: 'lead' }, first),
    body && element('p', {}, body),
    action && element('p', {}, element('a', { class: 'button', href: action.url }, action.label)),
    note && element('p', { class: 'note' }, note),
  ].filter(Boolean);
}

function rest({ featured = [], articles = [], sections = [] }) {
  return [
    featured?.length && cards(featured),
    ...(sections ?? []).map(section),
    articles?.length && cards(articles),
  ].filter(Boolean);
}

function section(part) {
  const heading = part.heading && element('h2', {}, part.heading);
  if (part.products) return element('section', {}, heading, cards(part.products));
  const link = part.link && element('p', {}, element('a', { class: 'button', href: part.link.url }, part.link.label));
  const text = (part.body ?? part.text) && element('p', {}, (part.body ?? part.text).replaceAll('**', ''));
  return element(
    'section',
    { class: part.image && 'banner' },
    part.image && picture(part.image),
    element('div', {}, heading, text, link)
  );
}

function cards(entries) {
  return element('ul', { class: 'cards' }, entries.map(card));
}

function card({ name, title, badge, summary, excerpt, price, image, cover }) {
  return element(
    'li',
    {},
    (image ?? cover) && picture(image ?? cover),
    badge && element('span', { class: 'badge' }, badge),
    element('h3', {}, name ?? title),
    element('p', {}, summary ?? excerpt ?? ''),
    price != null && element('p', { class: 'price' }, `€ ${price}`)
  );
}

function picture({ url, mime, alternativeText }, description) {
  if (!mime.startsWith('video/')) return element('img', { src: url, alt: alternativeText ?? '', loading: 'lazy' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const video = element('video', {
    src: url,
    controls: true,
    loop: true,
    playsinline: true,
    'aria-label': description ?? '',
  });
  video.muted = true;
  video.autoplay = !still;
  return video;
}
