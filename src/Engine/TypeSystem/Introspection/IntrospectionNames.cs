namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The names of type kinds and directive locations in introspection and SDL (sections 4.2.1 and
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">3.13</see>).
/// </summary>
public static class IntrospectionNames
{
    private static readonly (DirectiveLocations Location, string Name)[] s_locations =
    [
        (DirectiveLocations.Query, "QUERY"),
        (DirectiveLocations.Mutation, "MUTATION"),
        (DirectiveLocations.Subscription, "SUBSCRIPTION"),
        (DirectiveLocations.Field, "FIELD"),
        (DirectiveLocations.FragmentDefinition, "FRAGMENT_DEFINITION"),
        (DirectiveLocations.FragmentSpread, "FRAGMENT_SPREAD"),
        (DirectiveLocations.InlineFragment, "INLINE_FRAGMENT"),
        (DirectiveLocations.VariableDefinition, "VARIABLE_DEFINITION"),
        (DirectiveLocations.Schema, "SCHEMA"),
        (DirectiveLocations.Scalar, "SCALAR"),
        (DirectiveLocations.Object, "OBJECT"),
        (DirectiveLocations.FieldDefinition, "FIELD_DEFINITION"),
        (DirectiveLocations.ArgumentDefinition, "ARGUMENT_DEFINITION"),
        (DirectiveLocations.Interface, "INTERFACE"),
        (DirectiveLocations.Union, "UNION"),
        (DirectiveLocations.Enum, "ENUM"),
        (DirectiveLocations.EnumValue, "ENUM_VALUE"),
        (DirectiveLocations.InputObject, "INPUT_OBJECT"),
        (DirectiveLocations.InputFieldDefinition, "INPUT_FIELD_DEFINITION"),
    ];

    /// <summary>Returns the name of a type kind, such as <c>INPUT_OBJECT</c>.</summary>
    public static string ToIntrospectionName(this TypeKind kind) =>
        kind switch
        {
            TypeKind.Scalar => "SCALAR",
            TypeKind.Object => "OBJECT",
            TypeKind.Interface => "INTERFACE",
            TypeKind.Union => "UNION",
            TypeKind.Enum => "ENUM",
            TypeKind.InputObject => "INPUT_OBJECT",
            TypeKind.List => "LIST",
            TypeKind.NonNull => "NON_NULL",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of type."),
        };

    /// <summary>Returns the names of the locations that are set, in the order of the specification.</summary>
    public static IReadOnlyList<string> GetNames(this DirectiveLocations locations) =>
        [.. s_locations.Where(entry => locations.HasFlag(entry.Location)).Select(static entry => entry.Name)];

    /// <summary>Returns the location with a name; <see cref="DirectiveLocations.None" /> if the specification does not define it.</summary>
    public static DirectiveLocations ParseLocation(string name) => Array.Find(s_locations, entry => entry.Name == name).Location;
}
