using System.Collections.Frozen;

namespace Qplet.GraphQL.Validation;

/// <summary>The types that every schema has without defining them.</summary>
internal static class BuiltInTypes
{
    /// <summary>The names of the scalars of section 3.5 and of the introspection types of section 4.</summary>
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
