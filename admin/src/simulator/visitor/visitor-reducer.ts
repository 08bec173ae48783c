import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { type FactText, writeFactText } from './fact-text';
import { fromVisitor } from './from-visitor';
import { EMPTY_VISITOR, type FactRowText, type HeaderInput, type NamedRow, type VisitorForm } from './visitor-form';

export type RowList = 'moreHeaders' | 'moreCookies' | 'moreFacts';

export type VisitorAction =
  | { readonly type: 'text'; readonly field: 'ip' | 'url' | 'moment'; readonly text: string }
  | { readonly type: 'header'; readonly name: HeaderInput; readonly text: string }
  | { readonly type: 'fact'; readonly name: string; readonly value: FactText }
  | { readonly type: 'add-row'; readonly list: RowList }
  | {
      readonly type: 'change-row';
      readonly list: RowList;
      readonly id: number;
      readonly change: Partial<Omit<FactRowText, 'id'>>;
    }
  | { readonly type: 'remove-row'; readonly list: RowList; readonly id: number }
  | { readonly type: 'load'; readonly visitor: SimulatedVisitor; readonly zone: string }
  /** What was pasted replaces the request; facts, which no request carries, stay. */
  | { readonly type: 'paste'; readonly request: NonNullable<SimulatedVisitor['request']>; readonly zone: string }
  /** Facts that take the place of those of the same name. */
  | { readonly type: 'add-facts'; readonly facts: NonNullable<SimulatedVisitor['facts']> }
  /** A form as it stood on the screen before. */
  | { readonly type: 'put-back'; readonly form: VisitorForm }
  | { readonly type: 'clear' };

/** Everything that can happen to the visitor on the screen. An action that finds nothing to change returns the same form. */
export function visitorReducer(form: VisitorForm, action: VisitorAction): VisitorForm {
  switch (action.type) {
    case 'text':
      return { ...form, [action.field]: action.text };
    case 'header':
      return { ...form, headers: { ...form.headers, [action.name]: action.text } };
    case 'fact':
      return { ...form, facts: { ...form.facts, [action.name]: action.value } };
    case 'add-row':
      return {
        ...form,
        [action.list]: [...form[action.list], newRow(action.list, form.nextId)],
        nextId: form.nextId + 1,
      };
    case 'change-row':
      return { ...form, [action.list]: form[action.list].map((row) => changed(row, action)) };
    case 'remove-row':
      return { ...form, [action.list]: form[action.list].filter(({ id }) => id !== action.id) };
    case 'load':
      return fromVisitor(action.visitor, action);
    case 'paste':
      return pasted(form, action);
    case 'add-facts':
      return withFacts(form, action.facts);
    case 'put-back':
      return action.form;
    case 'clear':
      return EMPTY_VISITOR;
  }
}

function newRow(list: RowList, id: number): NamedRow | FactRowText {
  return list === 'moreFacts' ? { id, name: '', kind: 'text', text: '' } : { id, name: '', text: '' };
}

function changed<R extends NamedRow>(row: R, { id, change }: { id: number; change: object }): R {
  return row.id === id ? { ...row, ...change } : row;
}

function withFacts(form: VisitorForm, facts: NonNullable<SimulatedVisitor['facts']>): VisitorForm {
  const added = Object.entries(facts).map(([name, value], at) => {
    return { id: form.nextId + at, name, ...writeFactText(value) };
  });
  const others = form.moreFacts.filter(({ name }) => !Object.hasOwn(facts, name.trim()));
  return { ...form, moreFacts: [...others, ...added], nextId: form.nextId + added.length };
}

function pasted(form: VisitorForm, { request, zone }: Extract<VisitorAction, { type: 'paste' }>): VisitorForm {
  const { facts, moreFacts, moment, nextId } = form;
  return { ...fromVisitor({ request }, { zone, firstId: nextId }), facts, moreFacts, moment };
}
