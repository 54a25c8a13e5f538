using System.Collections.Frozen;

namespace Qplet.GraphQL.Validation;

/// <summary>The names of the types that every schema has without defining them.</summary>
internal static class BuiltInTypes
{
    /// <summary>
    /// The names of the scalars of the specification (<see href="https://spec.graphql.org/September2025/#sec-Scalars">section 3.5</see>) and of the
    /// introspection types (<see href="https://spec.graphql.org/September2025/#sec-Introspection">section 4</see>).
    /// </summary>
    public static FrozenSet<string> Names { get; } =
        new[]
        {
            "Int",
            "Float",
            "String",
            "Boolean",
            "ID",
            "__Schema",
            "__Type",
            "__TypeKind",
            "__Field",
            "__InputValue",
            "__EnumValue",
            "__Directive",
            "__DirectiveLocation",
        }.ToFrozenSet(StringComparer.Ordinal);
}
