using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>A member of an entity that clients may filter or order by.</summary>
/// <param name="Name">The name that clients see.</param>
/// <param name="Property">The property.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Type">The CLR type of the value, of a list that of its elements, without <see cref="Nullable{T}" />.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="LeafType">The GraphQL type of a leaf.</param>
/// <param name="IdType">The name of the type that identifiers are of; null where the value is no identifier.</param>
/// <param name="Description">What the field gives.</param>
internal sealed record EntityMember(
    string Name,
    PropertyInfo Property,
    EntityMemberKind Kind,
    Type Type,
    bool IsNullable,
    NamedType? LeafType,
    string? IdType,
    string? Description
);
