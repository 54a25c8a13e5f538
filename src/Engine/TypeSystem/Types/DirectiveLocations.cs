namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The locations where a directive is allowed (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">section 3.13</see>,
/// <c>__DirectiveLocation</c>).
/// </summary>
[Flags]
public enum DirectiveLocations
{
    /// <summary>No location.</summary>
    None = 0,

    /// <summary>A query operation.</summary>
    Query = 1 << 0,

    /// <summary>A mutation operation.</summary>
    Mutation = 1 << 1,

    /// <summary>A subscription operation.</summary>
    Subscription = 1 << 2,

    /// <summary>A field of a selection set.</summary>
    Field = 1 << 3,

    /// <summary>A fragment definition.</summary>
    FragmentDefinition = 1 << 4,

    /// <summary>A fragment spread.</summary>
    FragmentSpread = 1 << 5,

    /// <summary>An inline fragment.</summary>
    InlineFragment = 1 << 6,

    /// <summary>A variable definition.</summary>
    VariableDefinition = 1 << 7,

    /// <summary>The schema definition.</summary>
    Schema = 1 << 8,

    /// <summary>A scalar definition.</summary>
    Scalar = 1 << 9,

    /// <summary>An object type definition.</summary>
    Object = 1 << 10,

    /// <summary>A field definition.</summary>
    FieldDefinition = 1 << 11,

    /// <summary>An argument definition.</summary>
    ArgumentDefinition = 1 << 12,

    /// <summary>An interface definition.</summary>
    Interface = 1 << 13,

    /// <summary>A union definition.</summary>
    Union = 1 << 14,

    /// <summary>An enum definition.</summary>
    Enum = 1 << 15,

    /// <summary>An enum value definition.</summary>
    EnumValue = 1 << 16,

    /// <summary>An input object definition.</summary>
    InputObject = 1 << 17,

    /// <summary>A field of an input object definition.</summary>
    InputFieldDefinition = 1 << 18,
}
