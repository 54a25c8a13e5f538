namespace Qplet.GraphQL.SchemaTools;

/// <summary>A difference between two schemas.</summary>
/// <param name="Severity">The effect on existing clients.</param>
/// <param name="Kind">The kind of change, by graphql-js's name, such as <c>FIELD_REMOVED</c>.</param>
/// <param name="Coordinate">
/// The schema coordinate of the changed element: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or
/// <c>@directive(argument:)</c>.
/// </param>
/// <param name="Description">A sentence that describes the change.</param>
public sealed record SchemaChange(ChangeSeverity Severity, string Kind, string Coordinate, string Description);
