namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The fields that can be selected although no type declares them
/// (<see href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection">sections 4.1 and 4.2</see>).
/// </summary>
/// <param name="TypeName">The field of every object, interface and union: <c>__typename</c>.</param>
/// <param name="Schema">A field of the query type: <c>__schema</c>.</param>
/// <param name="Type">A field of the query type: <c>__type</c>.</param>
/// <param name="Service">A field of the query type: <c>__service</c>.</param>
/// <param name="Search">A field of the query type: <c>__search</c>.</param>
/// <param name="Definitions">A field of the query type: <c>__definitions</c>.</param>
internal sealed record MetaFields(
    FieldDefinition TypeName,
    FieldDefinition Schema,
    FieldDefinition Type,
    FieldDefinition Service,
    FieldDefinition Search,
    FieldDefinition Definitions
)
{
    /// <summary>Returns the field of the query type that has a name; null if there is none.</summary>
    public FieldDefinition? FindOnQuery(string name) =>
        name == Schema.Name ? Schema
        : name == Type.Name ? Type
        : name == Service.Name ? Service
        : name == Search.Name ? Search
        : name == Definitions.Name ? Definitions
        : null;
}
