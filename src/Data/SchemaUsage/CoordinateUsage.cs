namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The number of operations of a client that have used an element of the schema on one day.</summary>
public sealed class CoordinateUsage
{
    /// <summary>The maximum length of a coordinate. Longer ones are not counted.</summary>
    public const int MaxLength = 255;

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The name of the client.</summary>
    public string ClientName { get; set; } = null!;

    /// <summary>The version of the client.</summary>
    public string ClientVersion { get; set; } = null!;

    /// <summary>The schema coordinate of the element, such as <c>Track.title</c>.</summary>
    public string Coordinate { get; set; } = null!;

    /// <summary>The number of operations.</summary>
    public long Count { get; set; }
}
