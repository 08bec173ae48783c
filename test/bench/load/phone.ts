/** A visitor of the demo for whose device the home page has a variant. */
export const PHONE = {
  'User-Agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1',
};

/** The demo's persona that holds for it. */
export const PHONE_PERSONA = 'on-the-phone';
