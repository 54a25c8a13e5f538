using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Finds the parts of a schema by their coordinates.</summary>
public static class SchemaDefinitions
{
    /// <summary>
    /// Returns the definition that a coordinate denotes (<see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">section 2.14</see>): a
    /// <see cref="NamedType" />, <see cref="FieldDefinition" />, <see cref="InputValueDefinition" />, <see cref="EnumValue" /> or
    /// <see cref="DirectiveDefinition" />. Null if the schema does not have it, or if it belongs to introspection.
    /// </summary>
    public static object? FindDefinition(this GraphQLSchema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            return !schema.TryGetDirective(coordinate.Name, out var directive) ? null
                : coordinate.ArgumentName is { } directiveArgument
                    ? directive.Arguments.TryGet(directiveArgument, out var value) ? value
                        : null
                : directive;
        }
        if (!schema.TryGetType(coordinate.Name, out var type) || coordinate.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return null;
        }
        return coordinate.MemberName is { } member ? FindMember(type, member, coordinate.ArgumentName) : type;
    }

    /// <summary>Returns the definition that the text of a coordinate denotes. Null also if the text is not a coordinate.</summary>
    public static object? FindDefinition(this GraphQLSchema schema, string coordinate)
    {
        try
        {
            return schema.FindDefinition(SchemaCoordinate.Parse(coordinate));
        }
        catch (GraphQLSyntaxException)
        {
            return null;
        }
    }

    private static object? FindMember(NamedType type, string member, string? argument) =>
        type switch
        {
            ComplexType complex when complex.Fields.TryGet(member, out var field) => argument is null ? field
            : field.Arguments.TryGet(argument, out var value) ? value
            : null,
            InputObjectType input when argument is null && input.Fields.TryGet(member, out var field) => field,
            EnumType values when argument is null && values.Values.TryGet(member, out var value) => value,
            _ => null,
        };
}
