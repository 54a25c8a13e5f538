using System.Collections.Frozen;

namespace Qplet.GraphQL.Language;

/// <summary>The names of directive locations.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Section 3.13 Directives</see>.</remarks>
internal static class DirectiveLocationNames
{
    private static readonly FrozenSet<string> s_all = new[]
    {
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns whether the specification defines a directive location with a name.</summary>
    /// <param name="name">The name, such as <c>FIELD_DEFINITION</c>.</param>
    public static bool IsKnown(string name) => s_all.Contains(name);
}
