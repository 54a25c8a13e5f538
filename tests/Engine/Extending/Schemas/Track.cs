using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Extending;

// docs: track
/// <summary>A piece of music.</summary>
[Owner("catalogue")]
public sealed class Track
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title stands in the index.</summary>
    [Uppercase]
    public string IndexTitle => Title;

    /// <summary>The code of the recording.</summary>
    [Owner("rights")]
    public required Isrc Code { get; init; }

    /// <summary>How long it plays, in seconds.</summary>
    [Rounded]
    public required double Length { get; init; }

    /// <summary>How it sounds.</summary>
    public Mood Mood { get; init; }

    /// <summary>What it earns.</summary>
    public Earnings Earnings { get; init; } = new(0.25);
}

/// <summary>How music sounds.</summary>
public enum Mood
{
    Calm,

    [Owner("labels")]
    Loud,
}

/// <summary>What a track earns.</summary>
/// <param name="Share">The artist's share.</param>
[OnlyFor("label")]
public sealed record Earnings([property: GraphQLType<PercentType>] double Share);
// docs: end
