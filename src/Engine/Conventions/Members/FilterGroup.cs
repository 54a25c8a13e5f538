using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>A field of a filter with conditions on several properties of the row, such as the kind and the key of its subject.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="TypeName">The name of its input type. Groups with the same type must have the same fields.</param>
public sealed record FilterGroup(string Name, string TypeName)
{
    /// <summary>The description of the field.</summary>
    public string? Description { get; init; }

    /// <summary>The description of the input type.</summary>
    public string? TypeDescription { get; init; }

    /// <summary>The fields of the input type.</summary>
    public required IReadOnlyList<FilterGroupField> Fields { get; init; }

    /// <summary>
    /// Returns the rows to which the properties refer. If the caller may not see the one of a row, the conditions treat the properties as null.
    /// Null if callers that see a row may know the values of its properties.
    /// </summary>
    public Func<CodeFirstContext, FilterTargets>? Targets { get; init; }
}
