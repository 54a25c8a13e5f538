using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Finds the elements of a schema whose users are affected by a change. They are not always the changed element: a new required argument affects all who use
/// the field.
/// </summary>
public static class AffectedCoordinates
{
    /// <summary>Returns the schema coordinates of the elements in the old schema. A client that uses any of them may be affected.</summary>
    /// <param name="change">A change between the schemas.</param>
    /// <param name="oldSchema">The schema that clients use.</param>
    /// <param name="newSchema">The schema that they will use.</param>
    public static IReadOnlyList<string> Of(SchemaChange change, GraphQLSchema oldSchema, GraphQLSchema newSchema)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            "ROOT_TYPE_REMOVED" or "ROOT_TYPE_CHANGED" =>
            [
                .. from operation in Enum.GetValues<OperationType>()
                let root = oldSchema.GetRootType(operation)
                where root is not null && root.Name != newSchema.GetRootType(operation)?.Name
                select root.Name,
            ],
            "IMPLEMENTED_INTERFACE_REMOVED" =>
            [
                change.Coordinate,
                .. InterfacesOf(oldSchema, change.Coordinate).Except(InterfacesOf(newSchema, change.Coordinate), StringComparer.Ordinal),
            ],
            _ => [IsRequired(change, newSchema) ? OwnerOf(change.Coordinate) : change.Coordinate],
        };
    }

    private static IEnumerable<string> InterfacesOf(GraphQLSchema schema, string name) =>
        schema.TryGetType(name, out var type) && type is ComplexType complex ? complex.Interfaces.Select(static implemented => implemented.Name) : [];

    /// <summary>Returns whether the new schema requires the changed argument or input field, so clients must send it.</summary>
    private static bool IsRequired(SchemaChange change, GraphQLSchema schema)
    {
        if (change.Kind.StartsWith("REQUIRED_", StringComparison.Ordinal))
        {
            return true;
        }
        var coordinate = SchemaCoordinate.Parse(change.Coordinate);
        if (coordinate.IsDirective)
        {
            return coordinate.ArgumentName is { } argument
                && schema.TryGetDirective(coordinate.Name, out var directive)
                && IsRequired(directive.Arguments, argument);
        }
        if (coordinate.MemberName is not { } member || !schema.TryGetType(coordinate.Name, out var type))
        {
            return false;
        }
        return coordinate.ArgumentName is { } name
            ? type is ComplexType complex && complex.Fields.TryGet(member, out var field) && IsRequired(field.Arguments, name)
            : type is InputObjectType input && IsRequired(input.Fields, member);
    }

    private static bool IsRequired(NamedMap<InputValueDefinition> inputs, string name) => inputs.TryGet(name, out var input) && input.IsRequired;

    private static string OwnerOf(string coordinate)
    {
        var parsed = SchemaCoordinate.Parse(coordinate);
        return parsed switch
        {
            { IsDirective: true } => SchemaCoordinate.OfDirective(parsed.Name).ToString(),
            { ArgumentName: not null } => SchemaCoordinate.OfMember(parsed.Name, parsed.MemberName!).ToString(),
            _ => parsed.Name,
        };
    }
}
