namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The use of an element of the schema by a client within a period.</summary>
/// <param name="Coordinate">The schema coordinate of the element, such as <c>Track.title</c>.</param>
/// <param name="Client">The client.</param>
/// <param name="Count">The number of operations that have used it.</param>
/// <param name="LastDay">The last day of the period with such an operation, in UTC.</param>
public sealed record UsedCoordinate(string Coordinate, UsageClient Client, long Count, DateOnly LastDay);
