#pragma warning disable CA1024 // Resolvers are methods.
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Extending;

[QueryType]
public static class TrackQueries
{
    private static readonly List<Track> s_tracks =
    [
        new()
        {
            Title = "Into the Night",
            Code = new Isrc("DEA123456789"),
            Length = 201.456,
        },
        new()
        {
            Title = "Rise",
            Code = new Isrc("DEA123456790"),
            Length = 187.05,
            Mood = Mood.Loud,
        },
    ];

    /// <summary>The track with a code.</summary>
    /// <param name="code">The code.</param>
    public static Track? GetTrack([Owner("rights")] Isrc code) => s_tracks.Find(track => track.Code == code);

    /// <summary>The tracks of which the artist earns at least a share.</summary>
    /// <param name="least">The share.</param>
    public static IEnumerable<Track> GetTracksEarning([GraphQLType<PercentType>] double least = 0.25) => s_tracks.Where(track => track.Earnings.Share >= least);

    // docs: tenant field
    /// <summary>The tenant of the request.</summary>
    public static string GetTenant(Tenant tenant) => tenant.Name;
    // docs: end
}
