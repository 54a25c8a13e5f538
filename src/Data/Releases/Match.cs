namespace Qplet.GraphQL.Data.Releases;

/// <summary>A match of two teams that a release announces.</summary>
public sealed class Match
{
    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The position among the release's matches, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The name of the league.</summary>
    public string League { get; set; } = null!;

    /// <summary>The name of the series, such as a season, or null if it is not known.</summary>
    public string? Series { get; set; }

    /// <summary>The maximum number of games, or null if it is not known.</summary>
    public int? Games { get; set; }

    /// <summary>The name of the first team.</summary>
    public string FirstName { get; set; } = null!;

    /// <summary>The acronym of the first team.</summary>
    public string? FirstAcronym { get; set; }

    /// <summary>The location of the first team, such as the code of its country.</summary>
    public string? FirstLocation { get; set; }

    /// <summary>The number of games that the first team has won, or null if it is not known.</summary>
    public int? FirstScore { get; set; }

    /// <summary>The name of the second team.</summary>
    public string SecondName { get; set; } = null!;

    /// <summary>The acronym of the second team.</summary>
    public string? SecondAcronym { get; set; }

    /// <summary>The location of the second team, such as the code of its country.</summary>
    public string? SecondLocation { get; set; }

    /// <summary>The number of games that the second team has won, or null if it is not known.</summary>
    public int? SecondScore { get; set; }

    /// <summary>The winner: 1 for the first team, 2 for the second one, or null if the match is not decided.</summary>
    public int? Winner { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;
}
