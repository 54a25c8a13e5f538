namespace Qplet.GraphQL.SchemaTools;

/// <summary>A difference between two schemas.</summary>
/// <param name="Severity">What it does to existing clients.</param>
/// <param name="Kind">The kind of change, in the words of graphql-js, such as <c>FIELD_REMOVED</c>.</param>
/// <param name="Coordinate">
/// What has changed, as a schema coordinate: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c>, <c>@directive(argument:)</c>.
/// </param>
/// <param name="Description">The change in a sentence.</param>
public sealed record SchemaChange(ChangeSeverity Severity, string Kind, string Coordinate, string Description);
