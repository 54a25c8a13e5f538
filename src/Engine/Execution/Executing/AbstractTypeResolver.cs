using System.Collections.Concurrent;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Finds the object type of a value of an interface or union
/// (<see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>).
/// </summary>
/// <remarks>
/// In this order: the abstract type's type resolver; the value's <c>__typename</c> if the value is a dictionary or JSON object; the CLR type of the value and
/// its base types; the possible types' <see cref="ObjectType.IsTypeOf" />.
/// </remarks>
internal sealed class AbstractTypeResolver(GraphQLSchema schema)
{
    private const string TypeNameMember = "__typename";

    private readonly ConcurrentDictionary<(NamedType Abstract, Type Value), ObjectType?> _byRuntimeType = new();

    /// <summary>Returns the object type of a value.</summary>
    /// <exception cref="GraphQLException">No type matches, or the type that was named is not a possible type.</exception>
    public ObjectType Resolve(NamedType type, object value, FieldDefinition field)
    {
        var resolve = type switch
        {
            InterfaceType interfaceType => interfaceType.ResolveType,
            UnionType union => union.ResolveType,
            _ => null,
        };
        if (resolve?.Invoke(value) is { } resolvedName)
        {
            return Find(type, resolvedName);
        }
        if (
            value is IReadOnlyDictionary<string, object?> or IDictionary<string, object?> or System.Text.Json.JsonElement
            && DefaultResolver.TryFind(value, TypeNameMember, out var member)
            && member is string name
        )
        {
            return Find(type, name);
        }

        return FindByRuntimeType(type, value.GetType())
            ?? FindByPredicate(type, value)
            ?? throw new GraphQLException(ExecutionErrors.AbstractTypeNotResolved(type.Name, field));
    }

    private ObjectType Find(NamedType type, string name)
    {
        if (!schema.TryGetType(name, out var found))
        {
            throw new GraphQLException(ExecutionErrors.AbstractTypeUnknown(type.Name, name));
        }
        if (found is not ObjectType objectType)
        {
            throw new GraphQLException(ExecutionErrors.AbstractTypeNotAnObject(type.Name, name));
        }
        return schema.IsPossibleType(type, objectType) ? objectType : throw new GraphQLException(ExecutionErrors.AbstractTypeNotPossible(type.Name, name));
    }

    private ObjectType? FindByRuntimeType(NamedType type, Type value) =>
        _byRuntimeType.GetOrAdd(
            (type, value),
            static (key, schema) =>
            {
                var possible = schema.GetPossibleTypes(key.Abstract);
                for (var candidate = key.Value; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
                {
                    // Two object types with the same CLR class can only be distinguished by their predicates.
                    var matching = possible.Where(type => type.RuntimeType == candidate).Take(2).ToList();
                    if (matching is [{ IsTypeOf: null } only])
                    {
                        return only;
                    }
                }

                return null;
            },
            schema
        );

    private ObjectType? FindByPredicate(NamedType type, object value)
    {
        var possible = schema.GetPossibleTypes(type);
        foreach (var candidate in possible)
        {
            if (candidate.IsTypeOf?.Invoke(value) == true)
            {
                return candidate;
            }
        }

        foreach (var candidate in possible)
        {
            if (candidate.IsTypeOf is null && candidate.RuntimeType != typeof(object) && candidate.RuntimeType.IsInstanceOfType(value))
            {
                return candidate;
            }
        }

        return null;
    }
}
