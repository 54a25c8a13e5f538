using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>A field of a <see cref="FilterGroup" />: operations on one property of the row.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Property">The property, which is never null.</param>
/// <param name="Type">Returns the type of the values: an enum, <c>ID</c> or another scalar.</param>
public sealed record FilterGroupField(string Name, PropertyInfo Property, Func<CodeFirstContext, NamedType> Type)
{
    /// <summary>The description of the field.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Returns the conversion of a coerced value, such as the text of an ID, to a value of the property. The conversion may throw a
    /// <see cref="GraphQLException" />. Null if the values are of the property's type.
    /// </summary>
    public Func<CodeFirstContext, Func<object, object>>? Conversion { get; init; }
}
