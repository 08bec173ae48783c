/** The switches in the dialogs of the Content-Type Builder, loaded together: each by itself is mostly wrapping. */
export { FieldSwitch } from './field-switch';
export { PriceSwitch } from './price-switch';
export { TypeSwitch } from './type-switch';
