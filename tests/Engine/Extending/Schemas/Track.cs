using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Extending;

// docs: track
/// <summary>A piece of music.</summary>
[Owner("catalogue")]
public sealed class Track
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The title as it appears in the index.</summary>
    [Uppercase]
    public string IndexTitle => Title;

    /// <summary>The code of the recording.</summary>
    [Owner("rights")]
    public required Isrc Code { get; init; }

    /// <summary>The duration in seconds.</summary>
    [Rounded]
    public required double Length { get; init; }

    /// <summary>The mood of the track.</summary>
    public Mood Mood { get; init; }

    /// <summary>The earnings of the track.</summary>
    public Earnings Earnings { get; init; } = new(0.25);
}

/// <summary>The mood of a track.</summary>
public enum Mood
{
    Calm,

    [Owner("labels")]
    Loud,
}

/// <summary>The earnings of a track.</summary>
/// <param name="Share">The artist's share.</param>
[OnlyFor("label")]
public sealed record Earnings([property: GraphQLType<PercentType>] double Share);
// docs: end
