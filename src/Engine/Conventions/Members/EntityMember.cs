using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>A member of an entity that clients may filter or order by.</summary>
/// <param name="Name">The name that clients see.</param>
/// <param name="Property">The property.</param>
/// <param name="Kind">The kind of the value.</param>
/// <param name="Type">The CLR type of the value, or of the elements of a list, without <see cref="Nullable{T}" />.</param>
/// <param name="IsNullable">Whether the value can be null.</param>
/// <param name="LeafType">The GraphQL type of a leaf.</param>
/// <param name="IdType">The name of the type that IDs belong to. Null if the value is not an ID.</param>
/// <param name="Description">The description of the field.</param>
/// <param name="Normalize">Converts the values that clients filter by to the form in which they are stored. Null if any value may be stored.</param>
internal sealed record EntityMember(
    string Name,
    PropertyInfo Property,
    EntityMemberKind Kind,
    Type Type,
    bool IsNullable,
    NamedType? LeafType,
    string? IdType,
    string? Description,
    Func<object, object>? Normalize = null
)
{
    /// <summary>Whether IDs can also be given as keys.</summary>
    public bool AcceptsKeys { get; init; }
}
