namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>What clients have used of the schema within a period.</summary>
/// <param name="Operations">The operations, by client.</param>
/// <param name="Coordinates">The elements of the schema, by client.</param>
/// <param name="Days">The days on which operations of any client were counted, in order.</param>
public sealed record RecordedUsage(IReadOnlyList<UsedOperation> Operations, IReadOnlyList<UsedCoordinate> Coordinates, IReadOnlyList<DateOnly> Days);
