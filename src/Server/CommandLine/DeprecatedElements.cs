using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Finds the deprecated elements of a schema.</summary>
internal static class DeprecatedElements
{
    /// <summary>Returns the reasons of the deprecated fields, arguments, input fields and enum values, by their schema coordinates.</summary>
    public static Dictionary<string, string> Of(GraphQLSchema schema)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (coordinate, reason) in schema.Types.Values.SelectMany(MembersOf).Concat(schema.Directives.Values.SelectMany(ArgumentsOf)))
        {
            if (reason is not null)
            {
                found[coordinate] = reason;
            }
        }
        return found;
    }

    private static IEnumerable<(string Coordinate, string? Reason)> MembersOf(NamedType type) =>
        type switch
        {
            ComplexType complex => complex.Fields.SelectMany(field =>
                field
                    .Arguments.Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument.DeprecationReason))
                    .Prepend(($"{type.Name}.{field.Name}", field.DeprecationReason))
            ),
            InputObjectType input => input.Fields.Select(field => ($"{type.Name}.{field.Name}", field.DeprecationReason)),
            EnumType choices => choices.Values.Select(value => ($"{type.Name}.{value.Name}", value.DeprecationReason)),
            _ => [],
        };

    private static IEnumerable<(string Coordinate, string? Reason)> ArgumentsOf(DirectiveDefinition directive) =>
        directive.Arguments.Select(argument => ($"@{directive.Name}({argument.Name}:)", argument.DeprecationReason));
}
