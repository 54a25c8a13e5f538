// The conventions of docs/schema.md, on every type and field of the schema.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getNamedType, isAbstractType, isInputObjectType, isListType, isNonNullType, isNullableType, isObjectType } from 'graphql';
import { schema } from '../selections.mjs';

const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const objects = types.filter(isObjectType);
const fieldsOf = (type) => Object.values(type.getFields());
const mutations = fieldsOf(schema.getMutationType());
const payloads = mutations.map((field) => getNamedType(field.type));

/** Fields that differ in type from those of other kinds: a document that asks several kinds for them needs an alias. The tracks of a collection have a place, and settings and subjects are of different things. */
const differing = [
  'Commentable.tracks',
  'Editable.subject',
  'Editable.tracks',
  'NotificationSubject.albums',
  'NotificationSubject.settings',
  'NotificationSubject.subject',
  'NotificationSubject.tracks',
  'Reactable.subject',
  'Reactable.tracks',
  'Reportable.settings',
  'Reportable.subject',
  'Reportable.tracks',
  'SearchSubject.subject',
  'SearchSubject.tracks',
  'Shareable.tracks',
];
const found = (names) => assert.deepEqual(names.filter((name) => !differing.includes(name.split(':')[0])), []);

/** Lists in a type whose items can be null. */
const hasNullItems = (type) => (isNonNullType(type) ? hasNullItems(type.ofType) : isListType(type) && (isNullableType(type.ofType) || hasNullItems(type.ofType)));

export function conventions() {
  describe('The conventions of the schema', () => {
    it('give an id to nodes only', () => {
      found(objects.filter((type) => type.getFields().id && !type.getInterfaces().some(({ name }) => name === 'Node')).map(({ name }) => name));
    });

    it('give each mutation one input and a nullable payload', () => {
      found(mutations.filter(({ args, type }) => isNonNullType(type) || args.length > 1 || args.some(({ name }) => name !== 'input')).map(({ name }) => name));
    });

    it('give payloads nullable fields, and none that only says that it worked', () => {
      found(payloads.flatMap((type) => fieldsOf(type).filter((field) => isNonNullType(field.type) || field.name === 'success').map((field) => `${type}.${field.name}`)));
    });

    it('make connections nullable, and what is in them not', () => {
      const connections = types.filter(({ name }) => name.endsWith('Connection') || name.endsWith('Edge'));
      found(objects.flatMap((type) => fieldsOf(type).filter((field) => getNamedType(field.type).name.endsWith('Connection') && isNonNullType(field.type)).map((field) => `${type}.${field.name}`)));
      found(connections.flatMap((type) => ['pageInfo', 'edges', 'nodes', 'totalCount', 'cursor', 'node']
        .filter((name) => type.getFields()[name] && (isNullableType(type.getFields()[name].type) || hasNullItems(type.getFields()[name].type))).map((name) => `${type}.${name}`)));
    });

    it('make events of subscriptions live updates whose objects are nullable', () => {
      const events = fieldsOf(schema.getSubscriptionType());
      found(events.filter(({ type }) => isNullableType(type) || !getNamedType(type).getInterfaces().some(({ name }) => name === 'LiveUpdate')).map(({ name }) => name));
      found(events.flatMap(({ type }) => fieldsOf(getNamedType(type)).filter((field) => field.name !== 'cursor' && isNonNullType(field.type)).map((field) => `${type}.${field.name}`)));
    });

    it('give fields of one name one type within interfaces and unions', () => {
      found(types.filter((type) => isAbstractType(type) && type.name !== 'Node').flatMap((type) => {
        const seen = {};
        for (const field of schema.getPossibleTypes(type).flatMap(fieldsOf)) (seen[field.name] ??= new Set()).add(String(field.type));
        return Object.entries(seen).filter(([, given]) => given.size > 1).map(([name, given]) => `${type}.${name}: ${[...given].join(', ')}`);
      }));
    });

    it('ask for lists without nulls', () => {
      found(types.filter(isInputObjectType).flatMap((type) => fieldsOf(type).filter((field) => hasNullItems(field.type)).map((field) => `${type}.${field.name}`)));
    });
  });
}
